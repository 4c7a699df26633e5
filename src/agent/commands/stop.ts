import { texts } from "../../i18n/en/chat_commands.ts";
import type { ChatCommand } from "./chat_command.ts";

/** Ends the answer in the making, where it isn't the channel that does. */
export const stopCommand: ChatCommand = {
  name: "stop",
  brief: "stop",
  urgent: true,
  run(argument, { background, stopTurn, session, say }) {
    const { channel, chat_id } = session;
    const chat = { channel, chatId: chat_id };
    const wasAnswering = stopTurn?.(chat) ?? false;
    const ended = argument.toLowerCase() === "all"
      ? background?.stopAll(chat) ?? []
      : [];
    const lines = [
      ...(wasAnswering ? [say(texts.stopped)] : []),
      ...ended.map(({ name, title }) =>
        say(texts.stoppedWork, { name, title })
      ),
    ];
    return Promise.resolve(
      lines.join("\n") || say(texts.nothingRuns),
    );
  },
};
