import type { Api } from "grammy/web";

/**
 * Something that happened, as Telegram tells it.
 *
 * @internal It speaks of the library's own types.
 */
export type Update = Awaited<ReturnType<Api["getUpdates"]>>[number];

/** A message, as Telegram tells it. */
export type Message = NonNullable<Update["message"]>;

/** A press on a button, as Telegram tells it. */
export type ButtonQuery = NonNullable<Update["callback_query"]>;

/** A person or a bot, as Telegram tells it. */
export type Profile = NonNullable<Message["from"]>;

/** What the channel wants to be told of. */
export const WANTED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
] as const;

/** Who the bot itself is. */
export interface BotIdentity {
  /** Its number. */
  id: number;
  /** Its name, without the `@`. */
  username: string;
}
