/** How long to wait before something is tried again. */
export interface BackoffOptions {
  /** A number from 0 to 1, to spread retries. */
  random(): number;
  /** The first wait, at most. Default: 1000. */
  firstMs?: number;
  /** The longest wait. Default: 60000. */
  mostMs?: number;
}

/** Waits that double, each shortened by a random part of its half. */
export class Backoff {
  readonly #random: () => number;
  readonly #firstMs: number;
  readonly #mostMs: number;
  #failures = 0;

  /** One that has seen no failure yet. */
  constructor({ random, firstMs = 1000, mostMs = 60_000 }: BackoffOptions) {
    this.#random = random;
    this.#firstMs = firstMs;
    this.#mostMs = mostMs;
  }

  /** Milliseconds to wait after one more failure. */
  next(): number {
    // Beyond, the product would no longer be a number.
    const doubled = this.#firstMs * 2 ** Math.min(this.#failures++, 30);
    return Math.min(doubled, this.#mostMs) * (1 - this.#random() / 2);
  }

  /** It worked again. */
  reset(): void {
    this.#failures = 0;
  }
}
