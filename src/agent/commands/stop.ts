import type { ChatCommand } from "./chat_command.ts";

/** Ends the answer in the making, where it isn't the channel that does. */
export const stopCommand: ChatCommand = {
  name: "stop",
  brief: "Stop the answer that is being written; /stop all the background too",
  urgent: true,
  run(argument, { background, stopTurn, session: { channel, chat_id } }) {
    const chat = { channel, chatId: chat_id };
    const wasAnswering = stopTurn?.(chat) ?? false;
    const ended = argument.toLowerCase() === "all"
      ? background?.stopAll(chat) ?? []
      : [];
    const lines = [
      ...(wasAnswering ? ["Stopped."] : []),
      ...ended.map(({ name, title }) => `Stopped ${name}: ${title}`),
    ];
    return Promise.resolve(
      lines.join("\n") || "Nothing is running in this chat.",
    );
  },
};
