import type { ActLog, Interrupted } from "./acts.ts";
import type { Journal } from "./journal/journal.ts";
import type { InboundEntry } from "./journal/ledger.ts";

/** Keeps account of the acts of one message's turn. */
export class ActAccount implements ActLog {
  readonly #journal: Journal;
  readonly #entry: InboundEntry;

  /** Goes on with what is known of it. */
  constructor(journal: Journal, entry: InboundEntry) {
    this.#journal = journal;
    this.#entry = entry;
  }

  /** As the contract has it. */
  async starting(callId: string): Promise<void> {
    const { id } = this.#entry.message;
    await this.#journal.append({ kind: "act", id, call: callId });
  }

  /** As the contract has it. */
  async ended(callId: string, result: string): Promise<void> {
    const { id } = this.#entry.message;
    // Known even if it can't be written: then the turn is tried again.
    this.#entry.acts.set(callId, result);
    await this.#journal.append({ kind: "acted", id, call: callId, result });
  }

  /** What is known by now. */
  interrupted(): Interrupted {
    const { since, acts, message } = this.#entry;
    return { since: since ?? message.received_at, acts: new Map(acts) };
  }
}
