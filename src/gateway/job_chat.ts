import type { ChatAddress } from "../base/chat_address.ts";
import { UsageError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import { phrase } from "../base/phrase.ts";
import { parsePlace } from "../channels/telegram/chat_place.ts";
import { texts } from "../i18n/en/cron.ts";
import { texts as usage } from "../i18n/en/usage.ts";
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
  /** Their name on this machine, where they are at a terminal of it. */
  user?: string;
}

/**
 * The chat `CHANNEL:ID`, and who may approve what is done there: at a terminal
 * who asks, on a page the owner, elsewhere the one whose private chat it is.
 */
export function jobChat(key: string, options: JobChatOptions): JobChat {
  const { name, user } = options;
  const [, channel, chatId] = /^([^:]*):(.+)$/s.exec(key) ?? [];
  if (chatId === undefined || chatId.trim() === "" || channel === "") {
    throw new UsageError(phrase(texts.noChat, { name, got: key }));
  }
  const chat = { channel, chatId };
  switch (channel) {
    case "cli":
      if (user === undefined) break;
      sessionId(channel, chatId); // a name too long has no file
      return { chat, person: `cli:${user}` };
    case "telegram":
      if (parsePlace(chatId)) return { chat, person: key };
      throw new UsageError(phrase(texts.noTelegramChat, { name, got: key }));
    case "web":
      return { chat: { channel, chatId: sessionName(chatId) }, person: OWNER };
  }
  throw unknownChannel(chat, options);
}

/** Only these have chats that can be written to unasked. */
function unknownChannel(
  { channel, chatId }: ChatAddress,
  { name, user }: JobChatOptions,
): UsageError {
  const others = [...user === undefined ? [] : ["cli"], "telegram"];
  const channels = phrase(usage.or, {
    first: others.join(", "),
    second: "web",
  });
  const guess = nearest(channel, [...others, "web"]);
  return new UsageError(
    phrase(texts.noChannel, { name, channels, got: channel }),
    guess
      ? { hint: phrase(texts.nearestChat, { chat: `${guess}:${chatId}` }) }
      : {},
  );
}
