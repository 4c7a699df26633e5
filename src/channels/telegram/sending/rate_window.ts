/** So many in so long. */
export interface Rate {
  /** How many. */
  count: number;
  /** In how many milliseconds. */
  milliseconds: number;
}

/** Counts what happened within the last moments, against a limit. */
export class RateWindow {
  readonly #rate: Rate;
  #times: number[] = [];

  /** One in which nothing has happened. */
  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Milliseconds until there is room for one more; 0 where there is. */
  waitMs(now: number): number {
    const { count, milliseconds } = this.#rate;
    this.#forget(now);
    if (this.#times.length < count) return 0;
    return this.#times[this.#times.length - count] + milliseconds - now;
  }

  /** Whether less than half of it is used. */
  isHalfFree(now: number): boolean {
    this.#forget(now);
    return this.#times.length < this.#rate.count / 2;
  }

  /** One more happened. */
  note(now: number): void {
    this.#times.push(now);
  }

  /** Whether nothing is remembered. */
  isEmpty(now: number): boolean {
    this.#forget(now);
    return this.#times.length === 0;
  }

  #forget(now: number): void {
    const since = now - this.#rate.milliseconds;
    this.#times = this.#times.filter((time) => time > since);
  }
}
