/** A person or a bot, as Telegram names it. */
export interface TelegramUser {
  /** The number that never changes. */
  id: number;
  /** What others see: `@name`, or the first name where there is none. */
  name: string;
}

/** As much of Telegram's own `User` as is of interest. */
export interface TelegramProfile {
  /** The number that never changes. */
  id: number;
  /** Whether it is a bot. */
  is_bot: boolean;
  /** Chosen freely. */
  first_name: string;
  /** Unique, without the `@`. */
  username?: string;
}

/** Reduces Telegram's `User`. */
export function toTelegramUser(profile: TelegramProfile): TelegramUser {
  const { id, username, first_name } = profile;
  return { id, name: username ? `@${username}` : first_name };
}
