/** Remembers the latest so many keys. */
export class RecentKeys<Key> {
  readonly #keys = new Set<Key>();
  readonly #most: number;

  /** One that holds at most so many. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Whether the key was added lately. */
  has(key: Key): boolean {
    return this.#keys.has(key);
  }

  /** Remembers it; the oldest is forgotten where there are too many. */
  add(key: Key): void {
    this.#keys.add(key);
    if (this.#keys.size <= this.#most) return;
    for (const oldest of this.#keys) {
      this.#keys.delete(oldest);
      return;
    }
  }
}
