import { texts } from "../../i18n/en/chat_commands.ts";
import type { ChatCommand } from "./chat_command.ts";

/** Begins the conversation anew; the model chosen for the chat stays. */
export const newCommand: ChatCommand = {
  name: "new",
  brief: "new",
  async run(_argument, { session, sessions, say }) {
    await sessions.save({ ...session, messages: [], notes: undefined });
    return say(texts.fresh);
  },
};
