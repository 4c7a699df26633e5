import type { CommandSpec } from "../command.ts";

/** `miniclaw agent`. */
export const agentCommand: CommandSpec = {
  kind: "command",
  name: "agent",
  brief: "Ask the agent once (-m), or chat with it on a terminal",
  options: {
    message: {
      short: "m",
      value: "TEXT",
      brief: "The message; without it, standard input or a chat",
    },
    model: {
      short: "M",
      value: "NAME",
      values: "model",
      brief: "Use this model",
    },
    session: {
      short: "s",
      value: "ID",
      values: "conversation",
      brief: 'The conversation to go on with ("default")',
    },
    "show-context": {
      brief:
        "Print what would be sent, part by part; nothing is sent or changed",
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
