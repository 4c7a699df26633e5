import type { ArgumentSpec, GroupSpec } from "../command.ts";

const key: ArgumentSpec = {
  name: "KEY",
  values: "configKey",
  brief: "configGetKey",
};

/** `miniclaw config …`. */
export const configGroup: GroupSpec = {
  kind: "group",
  name: "config",
  brief: "config",
  commands: [
    {
      kind: "command",
      name: "show",
      brief: "configShow",
      load: async () => (await import("./show.ts")).showConfig,
    },
    {
      kind: "command",
      name: "get",
      brief: "configGet",
      args: [key],
      load: async () => (await import("./get.ts")).getConfig,
    },
    {
      kind: "command",
      name: "set",
      brief: "configSet",
      args: [key, {
        name: "VALUE",
        values: "configValue",
        brief: "configSetValue",
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
      brief: "configPath",
      load: async () => (await import("./path.ts")).printConfigPath,
    },
  ],
};
