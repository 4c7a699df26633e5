import type { ArgumentSpec, GroupSpec, OptionSpec } from "../command.ts";

const target: ArgumentSpec = {
  name: "today|long",
  choices: ["today", "long"],
  brief: "memoryReadTodayLong",
};

const content: OptionSpec = {
  short: "c",
  value: "TEXT",
  brief: "memoryAppendContent",
};

/** `miniclaw memory …`. */
export const memoryGroup: GroupSpec = {
  kind: "group",
  name: "memory",
  brief: "memory",
  commands: [
    {
      kind: "command",
      name: "read",
      brief: "memoryRead",
      args: [{ ...target, optional: true }],
      load: async () => (await import("./read.ts")).readNote,
    },
    {
      kind: "command",
      name: "append",
      brief: "memoryAppend",
      options: { content },
      args: [target],
      examples: ['miniclaw memory append long -c "Allergic to peanuts"'],
      load: async () => (await import("./append.ts")).appendNote,
    },
    {
      kind: "command",
      name: "write",
      brief: "memoryWrite",
      options: { content },
      args: [{ ...target, name: "long", choices: ["long"] }],
      examples: ["miniclaw memory write long -c - < notes.md"],
      load: async () => (await import("./write.ts")).writeNote,
    },
    {
      kind: "command",
      name: "recent",
      brief: "memoryRecent",
      options: {
        days: {
          short: "d",
          value: "N",
          brief: "memoryRecentDays",
        },
      },
      load: async () => (await import("./recent.ts")).recentNotes,
    },
    {
      kind: "command",
      name: "rank",
      brief: "memoryRank",
      options: {
        query: { short: "q", value: "QUERY", brief: "memoryRankQuery" },
        top: { short: "n", value: "N", brief: "memoryRankTop" },
      },
      examples: ['miniclaw memory rank -q "car insurance"'],
      load: async () => (await import("./rank.ts")).rankNotes,
    },
    {
      kind: "command",
      name: "edit",
      brief: "memoryEdit",
      args: [{ ...target, optional: true }],
      examples: ["EDITOR=nano miniclaw memory edit"],
      load: async () => (await import("./edit.ts")).editNote,
    },
    {
      kind: "command",
      name: "forget",
      brief: "memoryForget",
      options: {
        query: { short: "q", value: "QUERY", brief: "memoryForgetQuery" },
        yes: { short: "y", brief: "memoryForgetYes" },
      },
      examples: ['miniclaw memory forget -q "old phone number"'],
      load: async () => (await import("./forget.ts")).forgetNotes,
    },
  ],
};
