import { texts } from "../../i18n/en/chat_commands.ts";
import type { ChatCommand } from "./chat_command.ts";

/** Begins the conversation anew; the model chosen for the chat stays. */
export const newCommand: ChatCommand = {
  name: "new",
  brief: "new",
  async run(_argument, { session, sessions, now, say }) {
    const renewed_at = now().toISOString();
    const fresh = { messages: [], notes: undefined, renewed_at };
    await sessions.save({ ...session, ...fresh });
    return say(texts.fresh);
  },
};
