import type { CommandSpec } from "../command.ts";

/** `miniclaw status`. */
export const statusCommand: CommandSpec = {
  kind: "command",
  name: "status",
  brief: "Tell how the running gateway is: channels, model, queues, memory",
  examples: ["miniclaw status", "miniclaw status --format json"],
  load: async () => (await import("./status.ts")).status,
};
