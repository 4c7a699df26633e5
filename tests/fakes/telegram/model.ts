/** A person who may or may not have met the bot. */
export interface FakePerson {
  id: number;
  first_name: string;
  username?: string;
  /** What the person's app speaks. */
  language_code?: string;
  /** Pressed Start, never did, or blocked the bot afterwards. */
  state: "started" | "never started" | "blocked";
}

/** A group that the bot may be in. */
export interface FakeGroup {
  /** Negative. */
  id: number;
  title: string;
  /** Its topics, where it is a forum. */
  topics?: number[];
  /** What became of it. */
  state?: "kicked" | { movedTo: number };
}

/** A message as it stands in its chat. */
export interface FakeMessage {
  chatId: number;
  messageId: number;
  text: string;
  entities: unknown[];
  /** Whether the bot wrote it. */
  isBots: boolean;
  topic?: number;
  replyTo?: number;
  buttons: { text: string; callback_data: string }[][];
  isDeleted: boolean;
  /** How often it was edited. */
  edits: number;
}

/** What a request holds. */
export type Payload = Record<string, unknown>;

/** The bot itself. */
export const BOT = {
  id: 123456789,
  is_bot: true,
  first_name: "Mini",
  username: "mini_test_bot",
};
