/** What tokens are spent for. */
export type UsageSource =
  | "chat" // a message of a person
  | "job" // a run of a job
  | "heartbeat" // a look at HEARTBEAT.md
  | "background" // a task behind the chats
  | "condense"; // noting what fell out of a conversation

/** An amount of money. */
export interface Money {
  /** How much. */
  amount: number;
  /** What it is in, such as `USD`. */
  currency: string;
}

/** One model call, as the account has it. */
export interface UsageEntry {
  /** What it was made for. */
  source: UsageSource;
  /** The job, where one made it. */
  job?: string;
  /** The provider's key in the configuration. */
  provider: string;
  /** The model's name. */
  model: string;
  /** Tokens read. */
  inputTokens: number;
  /** Tokens written. */
  outputTokens: number;
  /** Whether the service gave no count. */
  estimated: boolean;
  /** What it cost; absent where no price is known. */
  cost?: Money;
}
