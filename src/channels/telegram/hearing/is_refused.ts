import type { ChatAddress } from "../../../base/chat_address.ts";
import type { TelegramConfig } from "../../../config/config.ts";
import { isPrivate, parsePlace, personPlace } from "../chat_place.ts";
import { isAllowed } from "./allow_list.ts";

/** Whether a chat is one person's, or something is done for one, who isn't allowed. */
export function isRefused(
  { chat, person }: { chat: ChatAddress; person?: string },
  config: TelegramConfig,
): boolean {
  return [parsePlace(chat.chatId), personPlace(person)].some((place) =>
    place !== undefined && isPrivate(place) && !isAllowed(place.chatId, config)
  );
}
