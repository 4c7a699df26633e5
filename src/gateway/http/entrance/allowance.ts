/** How much there is at most, and how fast it comes back. */
export interface AllowanceRate {
  /** So many at once. */
  most: number;
  /** Milliseconds in which one comes back. */
  everyMs: number;
}

/** Something that is used up, and comes back with the time. */
export class Allowance {
  readonly #rate: AllowanceRate;
  #left: number;
  #at: number;

  /** A full one, at a moment in milliseconds. */
  constructor(rate: AllowanceRate, now: number) {
    this.#rate = rate;
    this.#left = rate.most;
    this.#at = now;
  }

  /** Uses one up. */
  take(now: number): void {
    this.#left = Math.max(0, this.#leftAt(now) - 1);
    this.#at = now;
  }

  /** Milliseconds until there is so much again. */
  waitFor(amount: number, now: number): number {
    const missing = Math.min(amount, this.#rate.most) - this.#leftAt(now);
    return Math.max(0, Math.ceil(missing * this.#rate.everyMs));
  }

  #leftAt(now: number): number {
    const { most, everyMs } = this.#rate;
    return Math.min(most, this.#left + (now - this.#at) / everyMs);
  }
}
