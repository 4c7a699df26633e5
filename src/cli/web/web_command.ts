import type { CommandSpec } from "../command.ts";

/** `miniclaw web`. */
export const webCommand: CommandSpec = {
  kind: "command",
  name: "web",
  brief: "web",
  options: {
    "no-open": {
      brief: "webNoOpen",
    },
  },
  examples: ["miniclaw web", "miniclaw web --no-open"],
  load: async () => (await import("./web.ts")).web,
};
