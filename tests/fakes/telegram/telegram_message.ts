import type { Chats } from "./chats.ts";
import { BOT } from "./model.ts";
import type { FakeMessage } from "./model.ts";

/** A chat as Telegram tells it. */
export function toTelegramChat(
  chatId: number,
  { people, groups }: Chats,
): Record<string, unknown> {
  const group = groups.find(({ id }) => id === chatId);
  if (group) {
    const { title, topics } = group;
    const type = chatId < -1e12 ? "supergroup" : "group";
    return { id: chatId, type, title, ...(topics && { is_forum: true }) };
  }
  const person = people.find(({ id }) => id === chatId);
  return { id: chatId, type: "private", first_name: person?.first_name };
}

/** A message of the bot's as Telegram tells it. */
export function toTelegramMessage(
  message: FakeMessage,
  chats: Chats,
): Record<string, unknown> {
  const { messageId, chatId, text, entities, topic, buttons } = message;
  return {
    message_id: messageId,
    date: 1_700_000_000,
    chat: toTelegramChat(chatId, chats),
    from: BOT,
    text,
    ...(entities.length > 0 && { entities }),
    ...(topic && { message_thread_id: topic, is_topic_message: true }),
    ...(buttons.length > 0 && { reply_markup: { inline_keyboard: buttons } }),
  };
}
