/** Runs out unless it is renewed. */
export class Patience implements Disposable {
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  #timer?: ReturnType<typeof setTimeout>;

  /** Begins to run out, in so many milliseconds. */
  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
    this.renew();
  }

  /** Aborted once it has run out. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Begins anew. */
  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => this.#controller.abort(),
      this.#milliseconds,
    );
  }

  /** Runs out no more. */
  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}
