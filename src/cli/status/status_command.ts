import type { CommandSpec } from "../command.ts";

/** `miniclaw status`. */
export const statusCommand: CommandSpec = {
  kind: "command",
  name: "status",
  brief: "status",
  examples: ["miniclaw status", "miniclaw status --format json"],
  load: async () => (await import("./status.ts")).status,
};
