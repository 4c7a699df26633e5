import type { CommandSpec } from "../command.ts";

/** `miniclaw agent`. */
export const agentCommand: CommandSpec = {
  kind: "command",
  name: "agent",
  brief: "agent",
  options: {
    message: {
      short: "m",
      value: "TEXT",
      brief: "agentMessage",
    },
    model: {
      short: "M",
      value: "NAME",
      values: "model",
      brief: "globalModel",
    },
    session: {
      short: "s",
      value: "ID",
      values: "conversation",
      brief: "agentSession",
    },
    "show-context": {
      brief: "agentShowContext",
    },
  },
  examples: [
    'miniclaw agent -m "Remember that the bins go out on Thursdays"',
    "echo 'Summarise this week' | miniclaw agent",
    "miniclaw agent --session garden",
    'miniclaw agent --show-context -m "When is the dentist?"',
  ],
  load: async () => (await import("./agent.ts")).runAgent,
};
