/** The words that the help is made of. */
export const texts = {
  usage: "Usage:",
  commands: "Commands:",
  arguments: "Arguments:",
  options: "Options:",
  globalOptions: "Global options:",
  examples: "Examples:",
  more: 'Run "{name} COMMAND --help" for more about a command.',
  orGuide: "{hint} (guides: {guides})",
  guides: "Guides: {guides}",
} as const;
