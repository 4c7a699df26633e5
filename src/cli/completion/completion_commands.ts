import type { CommandSpec, GroupSpec } from "../command.ts";

/** `miniclaw completion`. */
export const completionCommand: CommandSpec = {
  kind: "command",
  name: "completion",
  brief: "completion",
  args: [{
    name: "SHELL",
    choices: ["bash", "zsh", "fish"],
    brief: "completionShell",
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
    brief: "complete",
    hidden: true,
    passThrough: true,
    args: [
      { name: "SHELL", optional: true, brief: "completeShell" },
      {
        name: "WORDS",
        optional: true,
        rest: true,
        brief: "completeWords",
      },
    ],
    load: async () => {
      const { complete } = await import("./complete.ts");
      return (input, context) => complete(input, context, { tree: tree() });
    },
  };
}
