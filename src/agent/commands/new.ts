import type { ChatCommand } from "./chat_command.ts";

/** Begins the conversation anew; the model chosen for the chat stays. */
export const newCommand: ChatCommand = {
  name: "new",
  brief: "Begin a fresh conversation; what I noted stays",
  async run(_argument, { session, sessions }) {
    await sessions.save({ ...session, messages: [], notes: undefined });
    return "A fresh conversation begins here. What I noted before stays.";
  },
};
