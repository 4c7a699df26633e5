import type { ChatCommand } from "./chat_command.ts";

/** Greets, and says what to try. */
export const startCommand: ChatCommand = {
  name: "start",
  brief: "Say hello and learn what to try",
  run: () =>
    Promise.resolve(
      `Hello! I am your agent. Write to me as you would to a person.
Try:
- Remember that the bins go out on Thursdays
- What do you know about the bins?
- List the files in my workspace

/help shows the commands.`,
    ),
};
