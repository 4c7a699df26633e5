import type { CommandSpec, GroupSpec } from "../command.ts";

/** `miniclaw completion`. */
export const completionCommand: CommandSpec = {
  kind: "command",
  name: "completion",
  brief: "Print a script that completes commands in your shell",
  args: [{
    name: "SHELL",
    choices: ["bash", "zsh", "fish"],
    brief: "Your shell",
  }],
  examples: [
    "miniclaw completion bash > ~/.local/share/bash-completion/completions/miniclaw",
  ],
  load: async () => (await import("./completion.ts")).printCompletion,
};

/** What the completion scripts call, for the commands of a tree that holds it. */
export function completeCommand(tree: () => GroupSpec): CommandSpec {
  return {
    kind: "command",
    name: "__complete",
    brief: "Print what may come next, for the completion scripts",
    hidden: true,
    passThrough: true,
    args: [{
      name: "WORDS",
      optional: true,
      rest: true,
      brief: "The words typed so far",
    }],
    load: async () => {
      const { propose } = await import("./propose.ts");
      return ({ args }, context) => {
        const proposals = propose(args, tree());
        const text = proposals.join("\n");
        return Promise.resolve(context.print({ text, json: { proposals } }));
      };
    },
  };
}
