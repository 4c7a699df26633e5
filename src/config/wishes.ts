import {
  type Gap,
  type GapArguments,
  type Phrase,
  phrase,
} from "../base/phrase.ts";
import type { Template } from "../base/template.ts";
import { texts } from "../i18n/en/usage.ts";

/** Every wish of the schema by its English words. */
const wishes = new Map<string, Phrase>();

/** What is expected somewhere, in English: a schema's messages are strings. */
export function wish<T extends Template>(
  template: T,
  ...gaps: GapArguments<T>
): string {
  return keep(phrase(template, ...gaps));
}

/** The same for a choice of values. */
export function wishAnyOf(values: readonly string[]): string {
  return keep(anyOf(values));
}

/** `"a", "b" or "c"`. */
export function anyOf(values: readonly string[]): Phrase {
  const quoted = values.map((value) => `"${value}"`);
  const first = quoted.slice(0, -1).join(", ");
  return phrase(texts.or, { first, second: quoted[quoted.length - 1] });
}

/** A schema's message, to be put into the reader's language. */
export function wishOf(message: string): Gap {
  return wishes.get(message) ?? message;
}

function keep(words: Phrase): string {
  const english = words.toString();
  wishes.set(english, words);
  return english;
}
