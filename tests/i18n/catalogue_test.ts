import { deepEqual, equal } from "node:assert/strict";
import type { Template } from "../../src/base/template.ts";
import { english } from "../../src/i18n/catalogue.ts";
import { translations } from "../../src/i18n/languages.ts";
import { findUnusedTexts } from "./unused_texts.ts";

type Areas = Record<string, Record<string, Template>>;

const areas = { ...english } as unknown as Areas;

Deno.test("every area of the catalogue is a file of English texts", async () => {
  const files: string[] = [];
  const folder = new URL("../../src/i18n/en/", import.meta.url);
  for await (const { name } of Deno.readDir(folder)) files.push(name);
  deepEqual(
    files.sort(),
    Object.keys(areas).map((area) => `${snake(area)}.ts`).sort(),
  );
});

Deno.test("every English text is said somewhere", async () => {
  deepEqual(await findUnusedTexts(areas), []);
});

for (const [code, { load }] of Object.entries(translations)) {
  Deno.test(`${code} has every text, with the gaps of the English one`, async () => {
    const others = { ...await load() } as unknown as Areas;
    deepEqual(keys(others), keys(areas));
    for (const [name, text] of all(areas)) {
      const other = all(others).get(name)!;
      equal(typeof other, typeof text, name);
      for (const [form, sentence] of forms(other)) {
        deepEqual(gaps(sentence), gaps(forms(text).get(form)!), name);
        equal(sentence.trim() === "", false, name);
      }
    }
  });

  Deno.test(`${code} has one text for what is one in English`, async () => {
    const others = all({ ...await load() } as unknown as Areas);
    const said = new Map<string, string>();
    for (const [name, text] of all(areas)) {
      if (typeof text !== "string") continue;
      const other = String(others.get(name));
      equal(said.get(text) ?? other, other, `${name}: "${text}"`);
      said.set(text, other);
    }
  });
}

function keys(areas: Areas): string[] {
  return [...all(areas).keys()].sort();
}

function all(areas: Areas): Map<string, Template> {
  return new Map(
    Object.entries(areas).flatMap(([area, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${area}.${key}`, text])
    ),
  );
}

function forms(text: Template): Map<string, string> {
  return new Map(
    typeof text === "string" ? [["other", text]] : Object.entries(text),
  );
}

/** "one file" may do without the number. */
function gaps(sentence: string): string[] {
  const found = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return [...new Set(found)].filter((name) => name !== "count").sort();
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
