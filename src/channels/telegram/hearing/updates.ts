/** A person or a bot, as Telegram tells it. */
export interface Profile {
  /** The number that never changes. */
  id: number;
  /** Whether it is a bot. */
  is_bot: boolean;
  /** Chosen freely. */
  first_name: string;
  /** Chosen freely. */
  last_name?: string;
  /** Unique, without the `@`. */
  username?: string;
  /** What their app speaks (IETF BCP 47). */
  language_code?: string;
}

/** A mark in a text; places in UTF-16 units. */
export interface Entity {
  /** Such as `mention`, `text_mention` or `bot_command`. */
  type: string;
  /** What stands before it. */
  offset: number;
  /** How long it is. */
  length: number;
  /** Who is meant by a `text_mention`. */
  user?: Profile;
}

/** A message, as Telegram tells it, as far as it is of interest. */
export interface Message {
  /** Its number in the chat. */
  message_id: number;
  /** When; 0 for one that can no longer be seen. */
  date: number;
  /** Where. */
  chat: {
    /** The number: positive for a person, negative for a group. */
    id: number;
    /** Such as `private` or `supergroup`. */
    type: string;
  };
  /** By whom. */
  from?: Profile;
  /** In whose name, where it isn't the writer's own. */
  sender_chat?: unknown;
  /** The words. */
  text?: string;
  /** The marks in them. */
  entities?: Entity[];
  /** The words below something else. */
  caption?: string;
  /** The marks in those. */
  caption_entities?: Entity[];
  /** Whether it is in a topic. */
  is_topic_message?: boolean;
  /** The topic, or the message that it replies to. */
  message_thread_id?: number;
  /** What it answers. */
  reply_to_message?: Message;
  /** There for the notice that opens a topic. */
  forum_topic_created?: unknown;
  /** The album that it is a part of. */
  media_group_id?: string;
  /** The other id that this group has from now on. */
  migrate_to_chat_id?: number;
}

/** A press on a button, as Telegram tells it. */
export interface ButtonQuery {
  /** Its number, by which it is answered. */
  id: string;
  /** By whom. */
  from: Profile;
  /** The message with the button; absent where it is another bot's business. */
  message?: Message;
  /** What the button stands for. */
  data?: string;
}

/** Something that happened, as Telegram tells it. */
export interface Update {
  /** Its number. */
  update_id: number;
  /** Somebody wrote. */
  message?: Message;
  /** Somebody changed what they wrote. */
  edited_message?: Message;
  /** Somebody pressed a button. */
  callback_query?: ButtonQuery;
}

/** What the channel wants to be told of. */
export const WANTED_UPDATES: readonly string[] = [
  "message",
  "edited_message",
  "callback_query",
];

/** Who the bot itself is. */
export interface BotIdentity {
  /** Its number. */
  id: number;
  /** Its name, without the `@`. */
  username: string;
}
