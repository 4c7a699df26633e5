import { addressOf } from "../chat_place.ts";
import { placeOf } from "./place_of.ts";
import type { Update } from "./updates.ts";

/** The chat that an update belongs to, as a key; empty where it has none. */
export function chatOfUpdate(update: Update): string {
  const message = update.message ?? update.edited_message;
  return message?.chat ? addressOf(placeOf(message)).chatId : "";
}
