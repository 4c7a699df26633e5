import type { Payload } from "./model.ts";
import { badRequest, Refusal } from "./refusal.ts";

/** An update as it is told. */
export type FakeUpdate = Record<string, unknown> & { update_id: number };

const CONFLICT =
  "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

/** What waits to be told, and the poll that waits for it. */
export class UpdateQueue implements Disposable {
  /** Everything that ever happened, told or not. */
  readonly all: FakeUpdate[] = [];
  #open: FakeUpdate[] = [];
  #allowed?: string[];
  #poll?: { end(conflict?: Refusal): void };
  #nextId = 1000;
  readonly #onPolled: () => void;

  constructor(onPolled: () => void = () => {}) {
    this.#onPolled = onPolled;
  }

  /** Something happens; what the bot doesn't want to hear is never told. */
  push(fields: Record<string, unknown>): FakeUpdate {
    const update = { update_id: this.#nextId++, ...fields };
    const [kind] = Object.keys(fields);
    if (!this.#allowed || this.#allowed.includes(kind)) this.#add(update);
    return update;
  }

  /** Tells one a second time, as happens where an answer got lost. */
  repeat(update: FakeUpdate): void {
    this.#add(update);
    this.#open.sort((one, other) => one.update_id - other.update_id);
  }

  /** Numbers begin anew, as they do after a week without any. */
  renumber(from: number): void {
    this.#nextId = from;
  }

  /** How many aren't confirmed. */
  get size(): number {
    return this.#open.length;
  }

  /** Whether somebody waits for news. */
  get isPolled(): boolean {
    return this.#poll !== undefined;
  }

  /** The open poll ends, with nothing or refused. */
  endPoll(conflict?: Refusal): void {
    this.#poll?.end(conflict);
  }

  /** Answers a poll: at once where there is something. */
  async take(payload: Payload): Promise<FakeUpdate[]> {
    const { offset = 0, limit = 100, timeout = 0, allowed_updates } = payload;
    if (!Number.isInteger(limit) || Number(limit) < 1 || Number(limit) > 100) {
      throw badRequest("invalid limit");
    }
    this.endPoll(new Refusal(409, CONFLICT));
    if (Array.isArray(allowed_updates)) this.#allowed = allowed_updates;
    this.#confirm(Number(offset));
    if (this.#open.length === 0 && Number(timeout) > 0) {
      await this.#wait(Number(timeout));
    }
    return this.#open.slice(0, Number(limit));
  }

  [Symbol.dispose](): void {
    this.endPoll();
  }

  #add(update: FakeUpdate): void {
    this.all.push(update);
    this.#open.push(update);
    this.endPoll();
  }

  /** An offset from before the numbers began anew confirms nothing. */
  #confirm(offset: number): void {
    const last = this.#open.at(-1)?.update_id ?? offset;
    if (offset > last + 1) return;
    this.#open = this.#open.filter(({ update_id }) => update_id >= offset);
  }

  #wait(seconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const poll = {
        end: (conflict?: Refusal): void => {
          clearTimeout(timer);
          if (this.#poll === poll) this.#poll = undefined;
          conflict ? reject(conflict) : resolve();
        },
      };
      const timer = setTimeout(() => poll.end(), seconds * 1000);
      this.#poll = poll;
      this.#onPolled();
    });
  }
}
