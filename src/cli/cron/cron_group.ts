import type { ArgumentSpec, GroupSpec } from "../command.ts";

const id: ArgumentSpec = {
  name: "ID",
  values: "job",
  brief: "cronRemoveId",
};

/** `miniclaw cron …`. */
export const cronGroup: GroupSpec = {
  kind: "group",
  name: "cron",
  brief: "cron",
  commands: [
    {
      kind: "command",
      name: "list",
      brief: "cronList",
      load: async () => (await import("./list.ts")).listJobs,
    },
    {
      kind: "command",
      name: "add",
      brief: "cronAdd",
      options: {
        at: {
          value: "T",
          brief: "cronAddAt",
        },
        every: { value: "MIN", brief: "cronAddEvery" },
        cron: {
          value: "EXPR",
          brief: "cronAddCron",
        },
        zone: {
          value: "Z",
          values: "timeZone",
          brief: "cronAddZone",
        },
        chat: {
          value: "CHANNEL:ID",
          values: "chat",
          brief: "cronAddChat",
        },
        text: { brief: "cronAddText" },
        missed: {
          value: "WHAT",
          choices: ["once", "skip"],
          brief: "cronAddMissed",
        },
        message: {
          short: "m",
          value: "TEXT",
          brief: "cronAddMessage",
        },
      },
      examples: [
        'miniclaw cron add --cron "30 8 * * 1-5" -m "What is on today?"',
        'miniclaw cron add --at 2026-12-24T18:00 --text -m "Call mum"',
        'miniclaw cron add --every 30 --chat telegram:123 -m "Drink water"',
      ],
      load: async () => (await import("./add.ts")).addJob,
    },
    {
      kind: "command",
      name: "remove",
      brief: "cronRemove",
      args: [id],
      load: async () => (await import("./remove.ts")).removeJob,
    },
    {
      kind: "command",
      name: "enable",
      brief: "cronEnable",
      args: [id],
      load: async () => (await import("./enable.ts")).enableJob,
    },
    {
      kind: "command",
      name: "disable",
      brief: "cronDisable",
      args: [id],
      load: async () => (await import("./disable.ts")).disableJob,
    },
    {
      kind: "command",
      name: "run",
      brief: "cronRun",
      args: [id],
      load: async () => (await import("./run.ts")).runJob,
    },
  ],
  examples: ['miniclaw cron add --every 60 -m "Look at the inbox folder"'],
};
