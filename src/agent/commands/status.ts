import type { ChatCommand } from "./chat_command.ts";

/** Says what the chat works with. */
export const statusCommand: ChatCommand = {
  name: "status",
  brief: "Show the model, this conversation and what runs for it",
  urgent: true,
  run(_argument, { session, providerName, model, background }) {
    const { channel, chat_id: chatId } = session;
    const running = background?.list({ channel, chatId }) ?? [];
    const lines = [
      `Model: ${model} (${providerName})`,
      `Conversation: ${session.session_id}, ${session.messages.length} messages`,
      `Running: ${running.length > 0 ? "" : "nothing"}`.trimEnd(),
      ...running.map(({ name, title, startedAt }) =>
        `- ${name}: ${title} (since ${startedAt.toISOString()})`
      ),
    ];
    return Promise.resolve(lines.join("\n"));
  },
};
