interface Wait {
  at: number;
  milliseconds: number;
  end(): void;
}

/** A clock that stands still until a test moves it. */
export class VirtualTime {
  #now = Date.parse("2026-01-05T12:00:00Z");
  readonly #waits = new Set<Wait>();
  readonly #watchers = new Set<() => void>();

  /** Waits that move the clock themselves. */
  passesAtOnce: (milliseconds: number) => boolean = () => false;

  /** The clock. */
  readonly now = (): Date => new Date(this.#now);

  /** Waits until the clock was moved far enough. */
  readonly delay = (
    milliseconds: number,
    signal: AbortSignal,
  ): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const at = this.#now + milliseconds;
      const stop = (): void => {
        this.#waits.delete(wait);
        reject(signal.reason);
      };
      const wait = {
        ...{ at, milliseconds },
        end: () => {
          signal.removeEventListener("abort", stop);
          resolve();
        },
      };
      this.#waits.add(wait);
      signal.addEventListener("abort", stop, { once: true });
      if (this.passesAtOnce(milliseconds)) this.pass(milliseconds);
      for (const look of this.#watchers) look();
    });

  /** Moves the clock, and ends the waits that are over by then, in order. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    const due = [...this.#waits].filter(({ at }) => at <= this.#now);
    for (const wait of due.sort((one, other) => one.at - other.at)) {
      this.#waits.delete(wait);
      wait.end();
    }
  }

  /** Returns once something waits for exactly that long. */
  waitingFor(milliseconds: number): Promise<void> {
    const isSo = (): boolean =>
      [...this.#waits].some((wait) => wait.milliseconds === milliseconds);
    if (isSo()) return Promise.resolve();
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
    });
  }

  /** Once something waits for exactly that long, lets it pass. */
  async skip(milliseconds: number): Promise<void> {
    await this.waitingFor(milliseconds);
    this.pass(milliseconds);
  }
}
