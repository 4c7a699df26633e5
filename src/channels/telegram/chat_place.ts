import type { ChatAddress } from "../../base/chat_address.ts";
import type { PlaceFields } from "./bot_methods.ts";

/** A chat in Telegram, or one topic of it. */
export interface ChatPlace {
  /** Positive for a person, negative for a group. */
  chatId: number;
  /** The topic, in a group or chat that has such. */
  threadId?: number;
}

/** The channel's name in addresses and ids. */
export const CHANNEL = "telegram";

/** The place of a chat id such as `4711`, `-100123` or `-100123/7`. */
export function parsePlace(text: string): ChatPlace | undefined {
  const match = /^(-?[1-9]\d{0,15})(?:\/([1-9]\d{0,15}))?$/.exec(text);
  if (!match) return undefined;
  const chatId = Number(match[1]);
  return match[2] ? { chatId, threadId: Number(match[2]) } : { chatId };
}

/** The address by which the rest of miniclaw knows the place. */
export function addressOf({ chatId, threadId }: ChatPlace): ChatAddress {
  const topic = threadId === undefined ? "" : `/${threadId}`;
  return { channel: CHANNEL, chatId: `${chatId}${topic}` };
}

/** The own chat of a person such as `telegram:4711`; undefined for others. */
export function personPlace(person = ""): ChatPlace | undefined {
  const prefix = `${CHANNEL}:`;
  return person.startsWith(prefix)
    ? parsePlace(person.slice(prefix.length))
    : undefined;
}

/** Whether it is a person's own chat with the bot. */
export function isPrivate({ chatId }: ChatPlace): boolean {
  return chatId > 0;
}

/** As a call to Telegram names the place. */
export function placeFields(
  { chatId, threadId }: ChatPlace,
): PlaceFields {
  return threadId === undefined
    ? { chat_id: chatId }
    : { chat_id: chatId, message_thread_id: threadId };
}
