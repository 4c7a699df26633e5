import type { LanguageOf } from "../base/language_of.ts";
import type { Channel } from "../channels/channel.ts";
import type { Delivery } from "../hub/hub_options.ts";
import type { OutboundMessage } from "../hub/outbound_message.ts";
import { spokenText } from "./spoken_text.ts";

/** Brings a message to its chat, with how it ended in words where those are needed. */
export async function deliverMessage(
  message: OutboundMessage,
  delivery: Delivery,
  { channel, languageOf }: { channel: Channel; languageOf: LanguageOf },
): Promise<void> {
  if (channel.showsOutcome) return await channel.send(message, delivery);
  const text = spokenText(message, await languageOf(message));
  if (text.trim() !== "") await channel.send({ ...message, text }, delivery);
}
