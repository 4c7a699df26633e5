import type { ArgumentSpec, GroupSpec } from "../command.ts";

const id: ArgumentSpec = {
  name: "ID",
  values: "session",
  brief: "sessionsShowId",
};

/** `miniclaw sessions …`. */
export const sessionsGroup: GroupSpec = {
  kind: "group",
  name: "sessions",
  brief: "sessions",
  commands: [
    {
      kind: "command",
      name: "list",
      brief: "sessionsList",
      load: async () => (await import("./list.ts")).listSessions,
    },
    {
      kind: "command",
      name: "show",
      brief: "sessionsShow",
      args: [id],
      load: async () => (await import("./show.ts")).showSession,
    },
    {
      kind: "command",
      name: "delete",
      brief: "sessionsDelete",
      args: [id],
      load: async () => (await import("./delete.ts")).deleteSession,
    },
  ],
};
