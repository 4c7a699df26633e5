import type { ChatAddress } from "../../base/chat_address.ts";
import { UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { nearest } from "../../base/nearest.ts";
import type { Environment } from "../../config/home.ts";
import { texts } from "../../i18n/en/cron.ts";
import { parsePlace } from "../../channels/telegram/chat_place.ts";
import { sessionId } from "../../sessions/session_id.ts";
import { userName } from "../user_name.ts";

/** The channels whose chats can be written to unasked. */
const CHANNELS = ["cli", "telegram"];

/** Whose job it is. */
export interface JobChat {
  /** The chat. */
  chat: ChatAddress;
  /** Who may approve what it does. */
  person: string;
}

/**
 * The chat of `--chat CHANNEL:ID`, and who may approve what is done there: who
 * types this, on a terminal; elsewhere the one whose private chat it is.
 */
export function jobChat(
  value: string | undefined,
  env: Environment,
): JobChat {
  const [, channel, chatId] = /^([^:]*):(.+)$/s.exec(value ?? "cli:default") ??
    [];
  if (chatId === undefined || chatId.trim() === "" || channel === "") {
    throw new UsageError(phrase(texts.noChat, { got: `${value}` }));
  }
  if (!CHANNELS.includes(channel)) {
    const guess = nearest(channel, CHANNELS);
    throw new UsageError(
      phrase(texts.noChannel, { got: channel }),
      guess
        ? { hint: phrase(texts.nearestChat, { chat: `${guess}:${chatId}` }) }
        : {},
    );
  }
  if (channel === "telegram" && !parsePlace(chatId)) {
    throw new UsageError(phrase(texts.noTelegramChat, { got: `${value}` }));
  }
  sessionId(channel, chatId); // a name too long has no file
  const person = channel === "cli" ? userName(env) : chatId;
  return { chat: { channel, chatId }, person: `${channel}:${person}` };
}
