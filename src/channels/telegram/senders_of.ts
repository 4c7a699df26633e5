import { toTelegramUser } from "./telegram_user.ts";
import type { TelegramProfile, TelegramUser } from "./telegram_user.ts";

/** As much of Telegram's `Update` as tells who wrote. */
export interface SentUpdate {
  /** Absent where something else than a message happened. */
  message?: {
    /** Where it was written. */
    chat: { type: string };
    /** By whom; absent in channels. */
    from?: TelegramProfile;
  };
}

/** People who wrote in private, the latest first, each once. */
export function sendersOf(updates: readonly SentUpdate[]): TelegramUser[] {
  const senders = updates.flatMap(({ message }) => {
    const from = message?.chat.type === "private" ? message.from : undefined;
    return from && !from.is_bot ? [toTelegramUser(from)] : [];
  });
  const latestFirst = senders.reverse();
  return [...new Map(latestFirst.map((user) => [user.id, user])).values()];
}
