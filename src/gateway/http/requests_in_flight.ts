import { abortable } from "../../base/abortable.ts";

/** The requests that are being answered. */
export class RequestsInFlight {
  readonly #open = new Set<Promise<unknown>>();

  /** One more, until its promise is settled. */
  add(completed: Promise<unknown>): void {
    const done = (): void => void this.#open.delete(completed);
    this.#open.add(completed);
    completed.then(done, done);
  }

  /** Waits for their end, at most until the signal; whether none is left. */
  async settled(signal: AbortSignal): Promise<boolean> {
    const all = Promise.allSettled(this.#open);
    await abortable(all, signal).catch(() => {}); // the time is over: see below
    return this.#open.size === 0;
  }
}
