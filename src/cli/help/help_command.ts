import type { CommandSpec, GroupSpec } from "../command.ts";

/** `miniclaw help`, for the commands of a tree that holds it. */
export function helpCommand(tree: () => GroupSpec): CommandSpec {
  return {
    kind: "command",
    name: "help",
    brief: "help",
    args: [{
      name: "COMMAND",
      values: "topic",
      optional: true,
      rest: true,
      brief: "helpCommand",
    }],
    examples: ["miniclaw help agent", "miniclaw help telegram"],
    load: async () => {
      const { helpText } = await import("./help_text.ts");
      return async ({ args }, context) => {
        const text = await helpText(args, { ...context, tree: tree() });
        context.print({ text, json: { help: text } });
      };
    },
  };
}
