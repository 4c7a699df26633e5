import type { CommandSpec } from "../command.ts";

/** `miniclaw version`. */
export const versionCommand: CommandSpec = {
  kind: "command",
  name: "version",
  brief: "version",
  load: async () => (await import("./version.ts")).printVersion,
};
