import type { ArgumentSpec, GroupSpec } from "../command.ts";

const id: ArgumentSpec = {
  name: "ID",
  values: "session",
  brief: 'As "sessions list" shows it, such as cli_default',
};

/** `miniclaw sessions …`. */
export const sessionsGroup: GroupSpec = {
  kind: "group",
  name: "sessions",
  brief: "List, show and delete conversations",
  commands: [
    {
      kind: "command",
      name: "list",
      brief: "List the conversations, the last used first",
      load: async () => (await import("./list.ts")).listSessions,
    },
    {
      kind: "command",
      name: "show",
      brief: "Print a conversation",
      args: [id],
      load: async () => (await import("./show.ts")).showSession,
    },
    {
      kind: "command",
      name: "delete",
      brief: "Delete a conversation",
      args: [id],
      load: async () => (await import("./delete.ts")).deleteSession,
    },
  ],
};
