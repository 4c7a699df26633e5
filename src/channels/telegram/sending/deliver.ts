import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import type { Delivery } from "../../../hub/hub_options.ts";
import type { OutboundMessage } from "../../../hub/outbound_message.ts";
import { texts } from "../../../i18n/en/telegram.ts";
import { parsePlace } from "../chat_place.ts";
import type { MessagePart } from "../markdown/message_part.ts";
import { renderParts } from "../markdown/render_parts.ts";
import { inlineKeyboard } from "./inline_keyboard.ts";
import { sendPart } from "./send_part.ts";
import type { SendOptions } from "./send_part.ts";

/**
 * Brings a message to its chat, part by part: those that were sent before are
 * left out, the first is threaded to the message it answers, the last has the
 * buttons.
 */
export async function deliver(
  message: OutboundMessage,
  { signal, sentParts, onPart }: Delivery,
  options: Omit<SendOptions, "signal">,
): Promise<void> {
  const { chat, text, choices, reply_to } = message;
  const place = parsePlace(chat.chatId);
  if (!place) throw noSuchChat(chat.chatId);
  const rendered = await renderParts(text);
  const parts = rendered.length > 0
    ? rendered
    : [await nothing(message, options)];
  for (const [at, part] of parts.entries()) {
    if (at < sentParts) continue;
    await sendPart({
      ...{ place, part },
      replyTo: at === 0 ? Number(reply_to) || undefined : undefined,
      keyboard: at === parts.length - 1 ? inlineKeyboard(choices) : undefined,
    }, { ...options, signal });
    await onPart();
  }
}

/** What stands for an answer in which nothing can be seen. */
async function nothing(
  { language }: OutboundMessage,
  { world }: Pick<SendOptions, "world">,
): Promise<MessagePart> {
  const spoken = await world.languageFor(language);
  const words = phrase(texts.emptyAnswer).in(spoken);
  return { html: words, plain: words };
}

function noSuchChat(chatId: string): MiniclawError {
  return new MiniclawError(
    phrase(texts.noSuchChat, { chatId }),
    { code: "chat" },
  );
}
