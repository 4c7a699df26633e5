/** The ids added last; the oldest are forgotten, so that it never grows. */
export class RecentIds {
  readonly #most: number;
  readonly #ids = new Set<string>();

  /** Remembers so many. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Remembers one. */
  add(id: string): void {
    this.#ids.delete(id);
    this.#ids.add(id);
    if (this.#ids.size <= this.#most) return;
    const [oldest] = this.#ids;
    this.#ids.delete(oldest);
  }

  /** Whether it is remembered. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** All of them, the oldest first. */
  list(): string[] {
    return [...this.#ids];
  }
}
