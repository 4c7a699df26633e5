import type { ChatAddress } from "../../base/chat_address.ts";
import { UsageError } from "../../base/miniclaw_error.ts";
import { nearest } from "../../base/nearest.ts";
import type { Environment } from "../../config/home.ts";
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
    throw new UsageError(
      `Cannot use "--chat": expected CHANNEL:ID such as telegram:123, got "${value}"`,
    );
  }
  if (!CHANNELS.includes(channel)) {
    const guess = nearest(channel, CHANNELS);
    throw new UsageError(
      `Cannot use "--chat": expected ${
        CHANNELS.join(" or ")
      } before the colon, got "${channel}"`,
      guess ? { hint: `Did you mean "${guess}:${chatId}"?` } : {},
    );
  }
  if (channel === "telegram" && !parsePlace(chatId)) {
    throw new UsageError(
      'Cannot use "--chat": expected a number such as telegram:123456789, or ' +
        `telegram:-100123456789/7 for a topic, got "${value}"`,
    );
  }
  sessionId(channel, chatId); // a name too long has no file
  const person = channel === "cli" ? userName(env) : chatId;
  return { chat: { channel, chatId }, person: `${channel}:${person}` };
}
