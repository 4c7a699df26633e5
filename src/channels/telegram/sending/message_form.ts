import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/telegram.ts";
import type { BotPayload } from "../bot_methods.ts";
import { placeFields } from "../chat_place.ts";
import type { ChatPlace } from "../chat_place.ts";
import type { MessagePart } from "../markdown/message_part.ts";
import type { InlineKeyboard } from "./inline_keyboard.ts";

/** One message on its way. */
export interface OutgoingPart {
  /** Where it goes. */
  place: ChatPlace;
  /** What it says. */
  part: MessagePart;
  /** The message to thread it to. */
  replyTo?: number;
  /** Buttons below it. */
  keyboard?: InlineKeyboard;
}

/** How a message is put, from the finest to the plainest. */
export interface MessageForm {
  /** Whether the marks are left out. */
  isPlain: boolean;
  /** Whether it goes to the group in the place of its topic. */
  isOutOfTopic: boolean;
}

/** A message in one of its forms, as Telegram takes it. */
export function payloadOf(
  { place, part, replyTo, keyboard }: OutgoingPart,
  { isPlain, isOutOfTopic }: MessageForm,
): BotPayload<"sendMessage"> {
  const words = isPlain
    ? { text: part.plain }
    : { text: part.html, parse_mode: "HTML" as const };
  const reply = replyTo &&
    { message_id: replyTo, allow_sending_without_reply: true };
  return {
    ...placeFields(isOutOfTopic ? { chatId: place.chatId } : place),
    ...words,
    link_preview_options: { is_disabled: true },
    ...(reply && { reply_parameters: reply }),
    ...(keyboard && { reply_markup: keyboard }),
  };
}

/** The next form to try after a refusal; throws where none would help. */
export function plainerForm(
  form: MessageForm,
  description: string,
  { chatId, threadId }: ChatPlace,
): MessageForm {
  const isTopicGone = /thread not found|topic_(closed|deleted)/i
    .test(description);
  if (isTopicGone && threadId && !form.isOutOfTopic) {
    return { ...form, isOutOfTopic: true };
  }
  const isText = /entit|parse|tag|too long|text/i.test(description);
  if (isText && !form.isPlain) return { ...form, isPlain: true };
  throw new MiniclawError(
    phrase(texts.cannotWriteChat, { chatId, description }),
    { code: "chat", hint: phrase(texts.startOrAdd) },
  );
}
