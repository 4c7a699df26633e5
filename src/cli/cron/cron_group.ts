import type { ArgumentSpec, GroupSpec } from "../command.ts";

const id: ArgumentSpec = {
  name: "ID",
  values: "job",
  brief: 'As "cron list" shows it, such as k3m9q',
};

/** `miniclaw cron …`. */
export const cronGroup: GroupSpec = {
  kind: "group",
  name: "cron",
  brief: "Have the agent do something later, once or again and again",
  commands: [
    {
      kind: "command",
      name: "list",
      brief: "List the jobs, the next to fire first",
      load: async () => (await import("./list.ts")).listJobs,
    },
    {
      kind: "command",
      name: "add",
      brief: "Add a job",
      options: {
        at: {
          value: "T",
          brief: "Once, at 2026-12-24T18:00 (or …+01:00, …Z)",
        },
        every: { value: "MIN", brief: "Every so many minutes, 2 or more" },
        cron: {
          value: "EXPR",
          brief: "By the calendar: minute hour day month weekday",
        },
        zone: {
          value: "Z",
          values: "timeZone",
          brief: "The time zone of T or EXPR (agent.timezone)",
        },
        chat: {
          value: "CHANNEL:ID",
          values: "chat",
          brief: "The chat it belongs to (cli:default)",
        },
        text: { brief: "Send the text as it is, without asking the model" },
        missed: {
          value: "WHAT",
          choices: ["once", "skip"],
          brief: "After missed runs: once on return, or skip them (once)",
        },
        message: {
          short: "m",
          value: "TEXT",
          brief: "What the agent is told; - reads standard input",
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
      brief: "Remove a job",
      args: [id],
      load: async () => (await import("./remove.ts")).removeJob,
    },
    {
      kind: "command",
      name: "enable",
      brief: "Have a job fire again, from its next time on",
      args: [id],
      load: async () => (await import("./enable.ts")).enableJob,
    },
    {
      kind: "command",
      name: "disable",
      brief: "Keep a job from firing until it is enabled again",
      args: [id],
      load: async () => (await import("./disable.ts")).disableJob,
    },
    {
      kind: "command",
      name: "run",
      brief: "Have a job fire once now, whatever its schedule",
      args: [id],
      load: async () => (await import("./run.ts")).runJob,
    },
  ],
  examples: ['miniclaw cron add --every 60 -m "Look at the inbox folder"'],
};
