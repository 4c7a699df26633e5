import type { ChatAddress } from "../base/chat_address.ts";
import type { Channel } from "../channels/channel.ts";

/** Who reads in a chat: where that can't be told, nothing private is said. */
export function audienceOf(
  chat: ChatAddress,
  channel: Channel | undefined,
): "person" | "group" {
  return channel?.audienceOf(chat) ?? "group";
}
