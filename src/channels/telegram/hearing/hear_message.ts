import type { Language } from "../../../base/language.ts";
import { phrase } from "../../../base/phrase.ts";
import type { InboundMessage } from "../../../hub/inbound_message.ts";
import { texts } from "../../../i18n/en/telegram.ts";
import { addressOf, CHANNEL, isPrivate } from "../chat_place.ts";
import { addressedText } from "./addressed_text.ts";
import { languageTag } from "./language_tag.ts";
import { placeOf } from "./place_of.ts";
import { unheardSentence } from "./unheard.ts";
import type { BotIdentity, Message, Profile } from "./updates.ts";

/** What hearing a message takes. */
export interface HearOptions {
  /** The number of the update that brought it. */
  updateId: number;
  /** Who the bot is. */
  bot: BotIdentity;
  /** Whether notes may be used where others read. */
  notesInGroups: boolean;
  /** The language to answer in what needs no agent. */
  language: Language;
  /** The clock. */
  now(): Date;
}

/** Who wrote it: a person, and none who writes as a channel or a group. */
export function writerOf(
  { from, sender_chat }: Message,
): Profile | undefined {
  return from && !from.is_bot && !sender_chat ? from : undefined;
}

/**
 * What a message that is meant for the bot asks of the agent: none where it is a
 * notice of Telegram's own; two where something it can't take in has words below.
 */
export function hearMessage(
  message: Message,
  options: HearOptions,
): InboundMessage[] {
  const words = addressedText(message, options.bot);
  if (words === undefined) return [];
  const heard = { ...frameOf(message, options), text: words };
  const sentence = unheardSentence(message);
  if (!sentence) {
    return message.text === undefined ? [] : [withWords(heard, options)];
  }
  const notice = {
    ...heard,
    id: `${heard.id}:notice`,
    answer: sentence.in(options.language),
  };
  return words.trim() === "" ? [notice] : [notice, heard];
}

/** The name alone asks nothing. */
function withWords(
  heard: InboundMessage,
  { language }: HearOptions,
): InboundMessage {
  return heard.text.trim() === ""
    ? { ...heard, answer: phrase(texts.nameAlone).in(language) }
    : heard;
}

function frameOf(
  message: Message,
  { updateId, notesInGroups, now }: HearOptions,
): Omit<InboundMessage, "text"> {
  const place = placeOf(message);
  const inPrivate = isPrivate(place);
  const language = languageTag(message.from);
  return {
    id: `${CHANNEL}:${updateId}`,
    chat: addressOf(place),
    person: `${CHANNEL}:${message.from?.id}`,
    ...(language !== undefined && { language }),
    audience: inPrivate || notesInGroups ? "person" : "group",
    received_at: now().toISOString(),
    ...(!inPrivate && { reply_to: String(message.message_id) }),
  };
}
