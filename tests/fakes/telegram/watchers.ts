import { startDeadline } from "../../../src/base/deadline.ts";

/** Milliseconds after which nothing more is hoped for, on a busy machine too. */
const PATIENCE = 600_000;

/** Tests that wait for something to be so. */
export class Watchers {
  readonly #waiting = new Set<() => void>();

  /** Returns once it is so; throws, with what was asked, when it never is. */
  async until(isSo: () => boolean): Promise<void> {
    if (isSo()) return;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const look = (): void => {
      if (isSo()) resolve(true);
    };
    using _limit = startDeadline(PATIENCE, () => resolve(false));
    this.#waiting.add(look);
    const came = await promise;
    this.#waiting.delete(look);
    if (!came) throw new Error(`It never came to this: ${isSo}`);
  }

  /** Something happened: asks them all. */
  look(): void {
    for (const look of this.#waiting) look();
  }
}
