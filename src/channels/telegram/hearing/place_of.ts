import type { ChatPlace } from "../chat_place.ts";
import type { Message } from "./updates.ts";

/**
 * Where a message was written. Telegram gives replies a thread id too; only that
 * of a topic is a place of its own.
 */
export function placeOf(
  { chat, is_topic_message, message_thread_id }: Pick<
    Message,
    "chat" | "is_topic_message" | "message_thread_id"
  >,
): ChatPlace {
  return is_topic_message && message_thread_id
    ? { chatId: chat.id, threadId: message_thread_id }
    : { chatId: chat.id };
}
