import { RecentIds } from "../../../base/recent_ids.ts";
import { Allowance, type AllowanceRate } from "./allowance.ts";
import type { Source } from "./source.ts";

/** How many wrong tries there may be. */
export interface TryLimits {
  /** From one source. */
  each: AllowanceRate;
  /** From all of them. */
  overall: AllowanceRate;
  /** So many sources are remembered; the one that failed longest ago goes first. */
  sources: number;
}

const LIMITS: TryLimits = {
  each: { most: 10, everyMs: 6_000 },
  overall: { most: 100, everyMs: 1_000 },
  sources: 1_024,
};

/** So many sources that were right before are remembered. */
const MOST_PROVEN = 64;

/**
 * Who has been wrong, and how long they have to wait before they are heard again,
 * with the right token too: else waiting would cost a guesser nothing.
 *
 * When all of them together were wrong too often, one error is enough to have to
 * wait, unless the source was right before. One that hasn't been wrong is heard
 * even then, so that nobody's guessing keeps the owner out; but where only a proxy
 * says what the source is, a guesser could make it up anew each time: there it
 * must have been right before.
 */
export class FailedTries {
  readonly #limits: TryLimits;
  readonly #failed = new Map<string, Allowance>();
  readonly #proven = new RecentIds(MOST_PROVEN);
  readonly #overall: Allowance;

  /** Nobody has failed yet, at a moment in milliseconds. */
  constructor(now: number, limits: TryLimits = LIMITS) {
    this.#limits = limits;
    this.#overall = new Allowance(limits.overall, now);
  }

  /** Milliseconds that a source has to wait; 0 if it may try. */
  waitOf({ key, isToldByProxy }: Source, now: number): number {
    const its = this.#failed.get(key);
    const overall = this.#overall.waitFor(1, now);
    const isProven = this.#proven.has(key);
    if (overall === 0 || isProven) return its?.waitFor(1, now) ?? 0;
    if (its) return its.waitFor(this.#limits.each.most, now);
    return isToldByProxy ? overall : 0;
  }

  /** It was wrong. */
  failed({ key }: Source, now: number): void {
    const its = this.#failed.get(key) ??
      new Allowance(this.#limits.each, now);
    its.take(now);
    this.#overall.take(now);
    this.#failed.delete(key); // behind the others: this was the last one
    this.#failed.set(key, its);
    const [oldest] = this.#failed.keys();
    if (this.#failed.size > this.#limits.sources) this.#failed.delete(oldest);
  }

  /** It was right. What it got wrong before still counts. */
  succeeded({ key }: Source): void {
    this.#proven.add(key);
  }
}
