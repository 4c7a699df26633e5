import { delay } from "../base/delay.ts";
import type { Logger } from "../base/logger.ts";
import { isDiskFault, JournalError } from "./journal/journal_error.ts";

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/** How a hub fares. */
export type HubState =
  | { status: "ok" }
  /** What was accepted waits, and nothing more is accepted. */
  | { status: "degraded"; detail: string };

/** What watching a disk takes. */
export interface DiskWatchOptions {
  /** Told when it is full, and when that is over. */
  log: Logger;
  /** Ends all waiting, with the reason that is thrown then. */
  signal: AbortSignal;
  /** Throws while there is no room. */
  probe(): Promise<void>;
  /** Waits. */
  delay?: typeof delay;
}

/** Has work wait for a disk that is full, and says so once. */
export class DiskWatch {
  readonly #options: DiskWatchOptions;
  /** Those who wait for it, each with what it was told. */
  readonly #waiting = new Map<symbol, JournalError>();

  /** Takes the disk to be well. */
  constructor(options: DiskWatchOptions) {
    this.#options = options;
  }

  /** How the disk fares. */
  state(): HubState {
    const [fault] = this.#waiting.values();
    if (!fault) return { status: "ok" };
    return { status: "degraded", detail: fault.message };
  }

  /** Throws a `JournalError` while anybody waits for the disk. */
  check(): void {
    const [fault] = this.#waiting.values();
    if (fault) throw fault;
  }

  /** Does some work, again and again, as long as it is the disk that keeps it off. */
  async persist<Result>(work: () => Promise<Result>): Promise<Result> {
    const who = Symbol();
    try {
      return await this.#persist(work, (error) => this.#begin(who, error));
    } finally {
      this.#end(who);
    }
  }

  /** Told what some work threw: if that is the disk's, it is tried until it is well. */
  async suspect(error: unknown): Promise<void> {
    if (!isDiskFault(error) || this.#waiting.size > 0) return;
    let heard = false;
    const hear = (): Promise<void> => {
      const result = heard ? Promise.resolve() : Promise.reject(error);
      heard = true;
      return result;
    };
    await this.persist(hear).catch(() => {});
  }

  async #persist<Result>(
    work: () => Promise<Result>,
    onFault: (error: unknown) => void,
  ): Promise<Result> {
    const { signal, probe, delay: wait = delay } = this.#options;
    for (let again = false, ms = FIRST_WAIT_MS;; again = true) {
      try {
        if (again) await probe();
        return await work();
      } catch (error) {
        signal.throwIfAborted();
        if (!isDiskFault(error)) throw error;
        onFault(error);
      }
      await wait(ms, signal);
      ms = Math.min(2 * ms, LONGEST_WAIT_MS);
    }
  }

  #begin(who: symbol, error: unknown): void {
    const first = this.#waiting.size === 0;
    const fault = error instanceof JournalError
      ? error
      : new JournalError(error);
    this.#waiting.set(who, fault);
    if (!first) return;
    this.#options.log.error(
      `${fault.message}: nothing is accepted until it can be`,
    );
  }

  #end(who: symbol): void {
    if (!this.#waiting.delete(who) || this.#waiting.size > 0) return;
    if (this.#options.signal.aborted) return;
    this.#options.log.info("The disk can be written again: going on");
  }
}
