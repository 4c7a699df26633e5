import type { Language } from "./language.ts";
import { type GapArguments, phrase } from "./phrase.ts";
import type { Template } from "./template.ts";

/** Puts a sentence of the catalogue into the reader's language. */
export type Say = <T extends Template>(
  template: T,
  ...gaps: GapArguments<T>
) => string;

/** Speaks a language. */
export function sayIn(language: Language): Say {
  return (template, ...gaps) => phrase(template, ...gaps).in(language);
}
