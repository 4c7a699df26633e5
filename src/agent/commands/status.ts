import type { ChatCommand } from "./chat_command.ts";

/** Says what the chat works with. */
export const statusCommand: ChatCommand = {
  name: "status",
  brief: "Show the model and this conversation",
  run(_argument, { session, providerName, model }) {
    const lines = [
      `Model: ${model} (${providerName})`,
      `Conversation: ${session.session_id}, ${session.messages.length} messages`,
      "Running: nothing",
    ];
    return Promise.resolve(lines.join("\n"));
  },
};
