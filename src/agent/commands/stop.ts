import type { ChatCommand } from "./chat_command.ts";

/** An answer in the making is stopped by the channel; here there is none. */
export const stopCommand: ChatCommand = {
  name: "stop",
  brief: "Stop the answer that is being written",
  run: () => Promise.resolve("Nothing is running in this chat."),
};
