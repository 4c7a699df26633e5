import type { ChatAddress } from "../base/chat_address.ts";
import { UsageError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import { phrase } from "../base/phrase.ts";
import { parsePlace } from "../channels/telegram/chat_place.ts";
import { texts } from "../i18n/en/cron.ts";
import { sessionId } from "../sessions/session_id.ts";
import { OWNER, sessionName } from "./api/chat/chat_name.ts";

/** Whose job it is. */
export interface JobChat {
  /** The chat. */
  chat: ChatAddress;
  /** Who may approve what it does. */
  person: string;
}

/** Who asks for a job, and how. */
export interface JobChatOptions {
  /** What they call the place in which they named the chat. */
  name: string;
  /** Whose machine this is, as their terminals call them. */
  user: string;
}

/** The channels whose chats can be written to unasked. */
const CHANNELS = ["cli", "telegram", "web"];

/**
 * The chat `CHANNEL:ID`, and who may approve what is done there: on a terminal
 * whose machine it is, on a page its owner, elsewhere the one whose private chat
 * it is.
 */
export function jobChat(
  key: string,
  { name, user }: JobChatOptions,
): JobChat {
  const [, channel, chatId] = /^([^:]*):(.+)$/s.exec(key) ?? [];
  if (chatId === undefined || chatId.trim() === "" || channel === "") {
    throw new UsageError(phrase(texts.noChat, { name, got: key }));
  }
  const chat = { channel, chatId };
  switch (channel) {
    case "cli":
      sessionId(channel, chatId); // a name too long has no file
      return { chat, person: `cli:${user}` };
    case "telegram":
      if (parsePlace(chatId)) return { chat, person: key };
      throw new UsageError(phrase(texts.noTelegramChat, { name, got: key }));
    case "web":
      return { chat: { channel, chatId: sessionName(chatId) }, person: OWNER };
  }
  throw unknownChannel(chat, name);
}

function unknownChannel(
  { channel, chatId }: ChatAddress,
  name: string,
): UsageError {
  const guess = nearest(channel, CHANNELS);
  return new UsageError(
    phrase(texts.noChannel, { name, got: channel }),
    guess
      ? { hint: phrase(texts.nearestChat, { chat: `${guess}:${chatId}` }) }
      : {},
  );
}
