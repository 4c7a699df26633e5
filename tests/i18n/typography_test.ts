import { deepEqual } from "node:assert/strict";
import { french } from "../../src/i18n/fr/french.ts";

/** A sign that a line must not begin or end with, behind a space that breaks. */
const breaks = /[ \t\n](?=[;!?»](?!\w))|(?<=[^\s`]) :(?=\s|$)|« /g;

/** Where such a sign could be parted from its word. */
function partings(text: string): string[] {
  return [...text.matchAll(breaks)]
    .map(({ index }) => text.slice(Math.max(0, index - 20), index + 4));
}

Deno.test("French texts keep their signs beside their words, and have round apostrophes", () => {
  const texts = Object.values(french).flatMap((area) =>
    Object.values(area).flatMap((text) =>
      typeof text === "string" ? [text] : Object.values(text)
    )
  ).map(String);
  deepEqual(texts.flatMap(partings), []);
  deepEqual(texts.filter((text) => /[a-zà-ÿ]'[a-zà-ÿ]/i.test(text)), []);
});
