/** What stands in the place of a secret. */
export const MASK = "***";

/** Shorter values would mask ordinary words; those are masked by key instead. */
const SHORTEST_BY_VALUE = 8;

/** Keeps known secrets out of every text that leaves the program. */
export class Redactor {
  readonly #secrets = new Set<string>();

  /** Remembers values to be masked; those under 8 characters are passed over. */
  add(...secrets: (string | undefined)[]): void {
    for (const secret of secrets) {
      if (secret === undefined || secret.length < SHORTEST_BY_VALUE) continue;
      this.#secrets.add(secret);
      this.#secrets.add(encodeURIComponent(secret));
      this.#secrets.add(JSON.stringify(secret).slice(1, -1));
    }
  }

  /** The text with every known secret replaced by `***`. */
  redact(text: string): string {
    // Longest first, so that a secret holding another leaves no remainder.
    const longestFirst = [...this.#secrets].sort((a, b) => b.length - a.length);
    for (const secret of longestFirst) text = text.replaceAll(secret, MASK);
    return text;
  }
}

/** Whether a key's value is a secret by its name. */
export function isSecretKey(key: string): boolean {
  return /(^|[_-])(api_?key|token|secret|password|passwd)$/i.test(key) ||
    /apiKey$|^(proxy-)?authorization$|^(set-)?cookie$/i.test(key);
}
