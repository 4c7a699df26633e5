import type { ChatPlace } from "../chat_place.ts";

/** As much of a message as tells where it was written. */
export interface PlacedMessage {
  /** The chat. */
  chat: { id: number };
  /** Whether it is in a topic. */
  is_topic_message?: boolean;
  /** The topic, or the message that it replies to. */
  message_thread_id?: number;
}

/**
 * Where a message was written. Telegram gives replies a thread id too; only that
 * of a topic is a place of its own.
 */
export function placeOf(
  { chat, is_topic_message, message_thread_id }: PlacedMessage,
): ChatPlace {
  return is_topic_message && message_thread_id
    ? { chatId: chat.id, threadId: message_thread_id }
    : { chatId: chat.id };
}
