import type { Logger } from "../../base/logger.ts";

/** Milliseconds in which wrong tokens make one line of the log. */
const ONE_LINE_A = 60_000;

/** Tells of wrong tokens without letting whoever tries them fill the disk. */
export class WrongTokens {
  readonly #log: Logger;
  readonly #now: () => number;
  #told = -Infinity;
  #since = 0;

  /** Tells the log, by a clock of milliseconds. */
  constructor(log: Logger, now: () => number = () => performance.now()) {
    this.#log = log;
    this.#now = now;
  }

  /** One more, from that address. */
  count(address: string): void {
    this.#since++;
    const now = this.#now();
    if (now - this.#told < ONE_LINE_A) return;
    const times = this.#since === 1 ? "" : ` (${this.#since} since last told)`;
    this.#log.warn(`Refused a wrong token from ${address}${times}`);
    this.#told = now;
    this.#since = 0;
  }
}
