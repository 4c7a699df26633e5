import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { load } from "js-yaml";
import { yamlText } from "../../src/skills/yaml_text.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom("null", "No", "2026", "1e3", "2026-01-01", "0x10", ".inf"),
  fc.constantFrom("<<", "=", "~", ">-", "a: b", "a #b", "a:", " a", "a ", ""),
);

Deno.test("any reader of YAML takes a text for that text", () => {
  fc.assert(
    fc.property(text, (text) => {
      const yaml = `text: ${yamlText(text)}\nnext: 1\n`;
      deepEqual(load(yaml), { text: text.toWellFormed(), next: 1 });
    }),
    { numRuns: 2000 },
  );
});

Deno.test("a text stays as it is where nothing in it means something else", () => {
  const plain = "Make tea, and when (always), with 2 sugars: never";
  equal(yamlText("tea"), "tea");
  equal(yamlText("Thé d’été, 2 fois"), "Thé d’été, 2 fois");
  equal(yamlText(plain), JSON.stringify(plain));
  equal(yamlText("yes"), '"yes"');
  equal(yamlText("2 sugars"), '"2 sugars"');
  equal(yamlText("a\u0085b\u{1f44d}"), '"a\\u0085b\u{1f44d}"');
});
