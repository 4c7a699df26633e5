import type { ChatCommand } from "./chat_command.ts";

/** An answer in the making is stopped by the channel; here there is none. */
export const stopCommand: ChatCommand = {
  name: "stop",
  brief: "Stop the answer that is being written; /stop all the background too",
  urgent: true,
  run(argument, { background, session: { channel, chat_id } }) {
    const stopped = argument.toLowerCase() === "all"
      ? background?.stopAll({ channel, chatId: chat_id }) ?? []
      : [];
    const lines = stopped.map(({ name, title }) => `Stopped ${name}: ${title}`);
    return Promise.resolve(
      lines.join("\n") || "Nothing is running in this chat.",
    );
  },
};
