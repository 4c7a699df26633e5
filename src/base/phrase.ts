import { english, type Language } from "./language.ts";
import type { Form, GapName, Template } from "./template.ts";

/** What may stand in a gap; a phrase is put into the reader's language first. */
export type Gap = string | number | Phrase;

/** The gaps of a template by name; a count is a number. */
export type Gaps<T extends Template> = {
  [Name in GapName<Form<T>>]: Name extends "count" ? number : Gap;
};

/** Nothing for a template without gaps, else what stands in them. */
export type GapArguments<T extends Template> = keyof Gaps<T> extends never ? []
  : [gaps: Gaps<T>];

/**
 * A sentence with its gaps filled that isn't in any language yet: an error is
 * thrown where nobody knows who will read it. As a string it is English.
 */
export class Phrase {
  readonly #template: Template;
  readonly #gaps: Readonly<Record<string, Gap>>;

  /** A sentence and what stands in its gaps; `phrase` checks that they match. */
  constructor(template: Template, gaps: Readonly<Record<string, Gap>> = {}) {
    this.#template = template;
    this.#gaps = gaps;
  }

  /** The sentence in a language. */
  in(language: Language): string {
    const template = language.translate(this.#template);
    return chooseForm(template, { gaps: this.#gaps, language })
      .replace(/\{(#?\w+)\}/g, (gap, name: string) => {
        if (name.startsWith("#")) return "";
        const value = Object.hasOwn(this.#gaps, name) ? this.#gaps[name] : gap;
        return inLanguage(value, language);
      });
  }

  /** The sentence in English, as logs and programs have it. */
  toString(): string {
    return this.in(english);
  }

  /** The same in a JSON document. */
  toJSON(): string {
    return this.toString();
  }
}

/** A sentence of the catalogue with its gaps filled. */
export function phrase<T extends Template>(
  template: T,
  ...[gaps]: GapArguments<T>
): Phrase {
  return new Phrase(template, gaps);
}

/** What stands in a gap, for a reader of a language. */
export function inLanguage(gap: Gap, language: Language): string {
  if (gap instanceof Phrase) return gap.in(language);
  // Counts, ports and years stay as they are; a decimal has the reader's sign.
  return typeof gap === "number" && !Number.isInteger(gap)
    ? gap.toLocaleString(language.code, {
      ...{ useGrouping: false, maximumFractionDigits: 20 },
    })
    : String(gap);
}

function chooseForm(
  template: Template,
  { gaps, language }: {
    gaps: Readonly<Record<string, Gap>>;
    language: Language;
  },
): string {
  if (typeof template === "string") return template;
  return language.isOne(Number(gaps.count)) ? template.one : template.other;
}
