import type { OptionSpec } from "./command.ts";

/** Options that stand before or after any command. */
export const globalOptions: Readonly<Record<string, OptionSpec>> = {
  config: {
    value: "PATH",
    values: "file",
    brief: "globalConfig",
  },
  model: { value: "NAME", values: "model", brief: "globalModel" },
  verbose: { short: "v", brief: "globalVerbose" },
  format: {
    value: "FORMAT",
    choices: ["text", "json"],
    brief: "globalFormat",
  },
  help: { short: "h", brief: "globalHelp" },
  version: { short: "V", brief: "globalVersion" },
};
