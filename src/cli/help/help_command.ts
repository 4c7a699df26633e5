import type { CommandSpec, GroupSpec } from "../command.ts";

/** `miniclaw help`, for the commands of a tree that holds it. */
export function helpCommand(tree: () => GroupSpec): CommandSpec {
  return {
    kind: "command",
    name: "help",
    brief: "Show help for a command, or a guide: telegram, models, memory, " +
      "skills, security, service, backup",
    args: [{
      name: "COMMAND",
      values: "topic",
      optional: true,
      rest: true,
      brief: "A command, or one of the guides",
    }],
    examples: ["miniclaw help agent", "miniclaw help telegram"],
    load: async () => {
      const { helpText } = await import("./help_text.ts");
      return ({ args }, context) => {
        const text = helpText(args, tree());
        return Promise.resolve(context.print({ text, json: { help: text } }));
      };
    },
  };
}
