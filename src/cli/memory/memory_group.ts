import type { ArgumentSpec, GroupSpec, OptionSpec } from "../command.ts";

const target: ArgumentSpec = {
  name: "today|long",
  choices: ["today", "long"],
  brief: "Today's note, or MEMORY.md, which stays",
};

const content: OptionSpec = {
  short: "c",
  value: "TEXT",
  brief: "The text; - reads standard input",
};

/** `miniclaw memory …`. */
export const memoryGroup: GroupSpec = {
  kind: "group",
  name: "memory",
  brief: "Read, search and write what the agent remembers",
  commands: [
    {
      kind: "command",
      name: "read",
      brief: "Print a note as it is",
      args: [{ ...target, optional: true }],
      load: async () => (await import("./read.ts")).readNote,
    },
    {
      kind: "command",
      name: "append",
      brief: "Add an entry to a note",
      options: { content },
      args: [target],
      examples: ['miniclaw memory append long -c "Allergic to peanuts"'],
      load: async () => (await import("./append.ts")).appendNote,
    },
    {
      kind: "command",
      name: "write",
      brief: "Replace MEMORY.md; the old one is kept in state/trash",
      options: { content },
      args: [{ ...target, name: "long", choices: ["long"] }],
      examples: ["miniclaw memory write long -c - < notes.md"],
      load: async () => (await import("./write.ts")).writeNote,
    },
    {
      kind: "command",
      name: "recent",
      brief: "Print the daily notes of the last days, newest first",
      options: {
        days: {
          short: "d",
          value: "N",
          brief: "How many days, today counted (7)",
        },
      },
      load: async () => (await import("./recent.ts")).recentNotes,
    },
    {
      kind: "command",
      name: "rank",
      brief: "Print the notes that fit a question best",
      options: {
        query: { short: "q", value: "QUERY", brief: "What to look for" },
        top: { short: "n", value: "N", brief: "How many at most (5)" },
      },
      examples: ['miniclaw memory rank -q "car insurance"'],
      load: async () => (await import("./rank.ts")).rankNotes,
    },
    {
      kind: "command",
      name: "edit",
      brief: "Open MEMORY.md, or today's note, in $VISUAL or $EDITOR",
      args: [{ ...target, optional: true }],
      examples: ["EDITOR=nano miniclaw memory edit"],
      load: async () => (await import("./edit.ts")).editNote,
    },
    {
      kind: "command",
      name: "forget",
      brief: "Remove the entries that hold every word of a query; asks first",
      options: {
        query: { short: "q", value: "QUERY", brief: "The words they hold" },
        yes: { short: "y", brief: "Don't ask" },
      },
      examples: ['miniclaw memory forget -q "old phone number"'],
      load: async () => (await import("./forget.ts")).forgetNotes,
    },
  ],
};
