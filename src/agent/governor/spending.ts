import type { Phrase } from "../../base/phrase.ts";
import type { UsageSource } from "../../usage/usage_entry.ts";

/** What model calls are made for. */
export interface Spending {
  /** The kind of work. */
  source: UsageSource;
  /** The job whose run it is. */
  job?: string;
  /** Tells the person of a limit that comes near; absent where nobody listens. */
  onNotice?(text: Phrase): void;
}
