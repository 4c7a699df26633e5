import { abortable } from "../base/abortable.ts";

/** Those who wait for something that may have come true. */
export class Wakers {
  readonly #all = new Set<() => void>();

  /** Returns once that is so. Throws the signal's reason. */
  async until(isSo: () => boolean, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    while (!isSo()) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#all.add(resolve);
      try {
        await abortable(promise, signal);
      } finally {
        this.#all.delete(resolve);
      }
    }
  }

  /** Has all of them look again. */
  wake(): void {
    for (const wake of this.#all) wake();
  }
}
