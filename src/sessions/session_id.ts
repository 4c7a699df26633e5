import { UsageError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/sessions.ts";

/** What every file system takes, with `.json.corrupted` behind it. */
const LONGEST = 200;

/**
 * The name of a chat's file without `.json`: `{channel}_{chat_id}`, with every
 * byte outside `[A-Za-z0-9._-]` percent-encoded.
 */
export function sessionId(channel: string, chatId: string): string {
  const id = `${encode(channel)}_${encode(chatId)}`;
  if (id.length > LONGEST) {
    throw new UsageError(
      phrase(texts.nameTooLong, { start: chatId.slice(0, 30) }),
      { hint: phrase(texts.fileName, { letters: id.length, most: LONGEST }) },
    );
  }
  return id;
}

function encode(text: string): string {
  return [...new TextEncoder().encode(text)].map(encodeByte).join("");
}

function encodeByte(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[A-Za-z0-9._-]/.test(character)
    ? character
    : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
}
