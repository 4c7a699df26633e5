import type { Template } from "./template.ts";

/** A language the program speaks. */
export interface Language {
  /** ISO 639-1, such as `fr`. */
  code: string;
  /** Its words for a sentence; the English ones where it has none. */
  translate(template: Template): Template;
  /** Whether a number takes the form of one. */
  isOne(count: number): boolean;
}

/** The language that everything is written in. */
export const english: Language = {
  code: "en",
  translate: (template) => template,
  isOne: (count) => count === 1,
};
