import { MiniclawError } from "../../../base/miniclaw_error.ts";
import type { Delivery } from "../../../hub/hub_options.ts";
import type { OutboundMessage } from "../../../hub/outbound_message.ts";
import { parsePlace } from "../chat_place.ts";
import { renderParts } from "../markdown/render_parts.ts";
import { inlineKeyboard } from "./inline_keyboard.ts";
import { sendPart } from "./send_part.ts";
import type { SendOptions } from "./send_part.ts";

/** What stands for an answer in which nothing can be seen. */
const NOTHING = { html: "(an empty answer)", plain: "(an empty answer)" };

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
  const parts = rendered.length > 0 ? rendered : [NOTHING];
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

function noSuchChat(chatId: string): MiniclawError {
  return new MiniclawError(
    `Cannot write to the Telegram chat "${chatId}": expected a number such as 123456789, or -100123456789/7 for a topic`,
    { code: "chat" },
  );
}
