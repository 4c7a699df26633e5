import { texts } from "../../i18n/en/chat_commands.ts";
import type { ChatCommand } from "./chat_command.ts";

/** Greets, and says what to try. */
export const startCommand: ChatCommand = {
  name: "start",
  brief: "start",
  run: (_argument, { say }) => Promise.resolve(say(texts.hello)),
};
