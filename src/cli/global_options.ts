import type { OptionSpec } from "./command.ts";

/** Options that stand before or after any command. */
export const globalOptions: Readonly<Record<string, OptionSpec>> = {
  config: {
    value: "PATH",
    values: "file",
    brief: "Use this configuration file",
  },
  model: { value: "NAME", values: "model", brief: "Use this model" },
  verbose: { short: "v", brief: "Tell every step on stderr" },
  format: {
    value: "FORMAT",
    choices: ["text", "json"],
    brief: "Print results for people (text) or programs (json)",
  },
  help: { short: "h", brief: "Show help" },
  version: { short: "V", brief: "Show the version" },
};
