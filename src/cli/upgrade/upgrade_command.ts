import type { CommandSpec } from "../command.ts";

/** `miniclaw upgrade`. */
export const upgradeCommand: CommandSpec = {
  kind: "command",
  name: "upgrade",
  brief: "upgrade",
  options: {
    check: { brief: "upgradeCheck" },
    rollback: { brief: "upgradeRollback" },
    downgrade: { brief: "upgradeDowngrade" },
    "no-backup": { brief: "upgradeNoBackup" },
    "no-restart": { brief: "upgradeNoRestart" },
  },
  examples: [
    "miniclaw upgrade --check",
    "miniclaw upgrade",
    "miniclaw upgrade --rollback",
    "miniclaw help upgrade",
  ],
  load: async () => (await import("./upgrade.ts")).upgrade,
};
