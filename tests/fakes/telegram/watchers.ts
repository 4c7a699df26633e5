/** Tests that wait for something to be so. */
export class Watchers {
  readonly #waiting = new Set<() => void>();

  /** Returns once it is so. */
  until(isSo: () => boolean): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
    });
  }

  /** Something happened: asks them all. */
  look(): void {
    for (const look of this.#waiting) look();
  }
}
