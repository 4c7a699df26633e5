import type { CommandSpec } from "../command.ts";
import { printVersion } from "./version.ts";

/** `miniclaw version`, which takes less than loading another file. */
export const versionCommand: CommandSpec = {
  kind: "command",
  name: "version",
  brief: "version",
  load: () => Promise.resolve(printVersion),
};
