import { secretForms } from "./secret_forms.ts";

/** What stands in the place of a secret. */
export const MASK = "***";

/** Shorter values would mask ordinary words; those are masked by key instead. */
const SHORTEST_BY_VALUE = 8;

/** Programs break long lines, and some indent what follows. */
const LINE_BREAK = "(?:[ \\t]*\\r?\\n[ \\t]*)?";

/** What a line break is made of. */
const BLANKS = /[ \t\r\n]+/g;

/**
 * Keeps known secrets out of every text that leaves the program. A pattern for all
 * their forms takes megabytes, so it is made of those alone that are in a text.
 */
export class Redactor {
  /** Each form as it stands in a text without any blanks. */
  readonly #forms = new Map<string, string>();

  /** Remembers values to be masked; those under 8 characters are passed over. */
  add(...secrets: (string | undefined)[]): void {
    for (const secret of secrets) {
      if (secret === undefined || secret.length < SHORTEST_BY_VALUE) continue;
      for (const form of secretForms(secret)) {
        this.#forms.set(form, form.replace(BLANKS, ""));
      }
    }
  }

  /** The text with every known secret, in its usual forms, replaced by `***`. */
  redact(text: string): string {
    if (this.#forms.size === 0) return text;
    const letters = text.replace(BLANKS, "");
    const found = [...this.#forms].filter(([, form]) => letters.includes(form));
    if (found.length === 0) return text;
    return text.replace(patternOf(found.map(([form]) => form)), MASK);
  }
}

/** Longest first, so that a secret holding another leaves no remainder. */
function patternOf(forms: string[]): RegExp {
  const longestFirst = forms.sort((a, b) => b.length - a.length);
  const patterns = longestFirst.map((form) =>
    [...form].map(escaped).join(LINE_BREAK)
  );
  return new RegExp(patterns.join("|"), "g");
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}

/** Whether a key's value is a secret by its name. */
export function isSecretKey(key: string): boolean {
  return /(^|[_-])(api_?key|token|secret|password|passwd)$/i.test(key) ||
    /apiKey$|^(proxy-)?authorization$|^(set-)?cookie$/i.test(key);
}
