import type { CommandSpec, GroupSpec } from "../command.ts";

/** `miniclaw completion`. */
export const completionCommand: CommandSpec = {
  kind: "command",
  name: "completion",
  brief: "Print a script that has your shell complete commands and values",
  args: [{
    name: "SHELL",
    choices: ["bash", "zsh", "fish"],
    brief: "Your shell",
  }],
  examples: [
    "# bash, in ~/.bashrc:",
    'eval "$(miniclaw completion bash)"',
    "# zsh, in ~/.zshrc:",
    'eval "$(miniclaw completion zsh)"',
    "# fish, once:",
    "miniclaw completion fish > ~/.config/fish/completions/miniclaw.fish",
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
    args: [
      { name: "SHELL", optional: true, brief: "Whose script asks" },
      {
        name: "WORDS",
        optional: true,
        rest: true,
        brief: "The words typed so far; of bash its line and its word breaks",
      },
    ],
    load: async () => {
      const { complete } = await import("./complete.ts");
      return (input, context) => complete(input, context, { tree: tree() });
    },
  };
}
