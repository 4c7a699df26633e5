import type { ArgumentSpec, GroupSpec } from "../command.ts";

const key: ArgumentSpec = {
  name: "KEY",
  values: "configKey",
  brief: "Such as agent.model",
};

/** `miniclaw config …`. */
export const configGroup: GroupSpec = {
  kind: "group",
  name: "config",
  brief: "Look at the configuration and change it",
  commands: [
    {
      kind: "command",
      name: "show",
      brief: "Print the configuration in force, secrets masked",
      load: async () => (await import("./show.ts")).showConfig,
    },
    {
      kind: "command",
      name: "get",
      brief: "Print one value",
      args: [key],
      load: async () => (await import("./get.ts")).getConfig,
    },
    {
      kind: "command",
      name: "set",
      brief: "Change one value in the file",
      args: [key, {
        name: "VALUE",
        values: "configValue",
        brief: "The value; - reads it from standard input, without showing it",
      }],
      examples: [
        "miniclaw config set agent.model openai/gpt-4.1-mini",
        "miniclaw config set providers.openrouter.api_key -",
      ],
      load: async () => (await import("./set.ts")).setConfig,
    },
    {
      kind: "command",
      name: "path",
      brief: "Print where the configuration lies",
      load: async () => (await import("./path.ts")).printConfigPath,
    },
  ],
};
