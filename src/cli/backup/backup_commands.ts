import type { CommandSpec } from "../command.ts";

/** `miniclaw backup`. */
export const backupCommand: CommandSpec = {
  kind: "command",
  name: "backup",
  brief: "backup",
  options: {
    "no-secrets": {
      brief: "backupNoSecrets",
    },
    keep: {
      value: "N",
      brief: "backupKeep",
    },
  },
  args: [{
    name: "PATH",
    values: "file",
    optional: true,
    brief: "backupPath",
  }],
  examples: [
    "miniclaw backup",
    "miniclaw backup ~/backups --keep 7",
    "miniclaw help backup",
  ],
  load: async () => (await import("./backup.ts")).backup,
};

/** `miniclaw restore`. */
export const restoreCommand: CommandSpec = {
  kind: "command",
  name: "restore",
  brief: "restore",
  options: {
    force: {
      brief: "restoreForce",
    },
  },
  args: [{
    name: "PATH",
    values: "file",
    brief: "restorePath",
  }],
  examples: [
    "miniclaw restore miniclaw-backup-2026-11-20-093200.tar.gz",
    "MINICLAW_HOME=~/other miniclaw restore backup.tar.gz",
  ],
  load: async () => (await import("./restore.ts")).restore,
};
