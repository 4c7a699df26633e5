import type { Template } from "../../src/base/template.ts";
import { english } from "../../src/i18n/catalogue.ts";

/** Shorter ones may stand in a sentence of another area, as "Cannot write" does. */
const SHORTEST = 16;

/**
 * The English sentences of some areas, or parts of them between gaps, that
 * stand in what was shown to somebody who speaks another language.
 */
export function englishLeft(
  shown: string,
  areas: readonly (keyof typeof english)[],
): string[] {
  return areas.flatMap((area) => Object.values<Template>(english[area]))
    .flatMap((text) => typeof text === "string" ? [text] : Object.values(text))
    .flatMap((text) => text.split(/\{\w+\}/))
    .map((part) => part.trim())
    .filter((part) => part.length >= SHORTEST && shown.includes(part));
}
