import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { FAILSAFE_SCHEMA, load } from "js-yaml";
import { builtInSkills } from "../../src/skills/built_in_skills.ts";
import { plainFields } from "../../src/skills/plain_fields.ts";
import { formatSkill } from "../../src/skills/skill_file.ts";

/** What is special in YAML somewhere, and what isn't. */
const PIECES = [
  ..."abZ09 :#-?!&*|>%@`'\"[]{},=~<.()\\/_\t\r\n".split(""),
  ...[": ", " #", "- ", "  ", "\n  ", ": >-\n  ", "\nname: ", "name", "null"],
  ...[
    "é",
    "e\u0301",
    "ß",
    "日本",
    "“",
    "…",
    "😀",
    "\u00a0",
    "\u2028",
    "\u0085",
  ],
  ...["\ufeff", "\0", "\u007f", "\ud800", "true", "1.0", "0x1", "...", "---"],
];
const USUAL = [
  "Make",
  " tea",
  " with",
  ",",
  " é",
  ".",
  " (or",
  " 2)",
  ":a",
  "#",
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }),
  fc.array(fc.constantFrom(...USUAL)).map((pieces) => ["A", ...pieces]),
  fc.array(fc.constantFrom(...PIECES, ...USUAL, ...USUAL))
    .map((pieces) => ["A", ...pieces]),
).map((pieces) => pieces.join(""));
const yaml = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom("name", "description", "a-b"), text)
      .map(([name, value]) => `${name}: ${value}`),
    fc.tuple(fc.constantFrom("name", "license"), fc.array(text))
      .map(([name, lines]) => `${name}: >-\n  ${lines.join("\n  ")}`),
    text,
  ),
  { minLength: 1, maxLength: 3 },
).map((fields) => fields.join("\n"));

Deno.test("what is read without a reader of YAML is what that would read", () => {
  let plain = 0;
  fc.assert(
    fc.property(yaml, (yaml) => {
      const fields = plainFields(yaml);
      if (!fields) return;
      plain++;
      deepEqual(load(yaml, { schema: FAILSAFE_SCHEMA }), fields);
    }),
    { numRuns: 20_000 },
  );
  ok(plain > 500, `${plain} were plain`);
});

Deno.test("skills as they are usually written need no reader of YAML", () => {
  const texts = builtInSkills.map(({ text }) => text);
  texts.push(
    formatSkill({
      name: "tea",
      description: "Make tea, and when (always), with 2 sugars",
      body: "Boil",
    }),
  );
  for (const text of texts) {
    const fields = plainFields(text.split(/^---\n/m)[1].trimEnd());
    ok(fields?.description, text.slice(0, 200));
  }
});

Deno.test("what only a reader of YAML understands is left to it", () => {
  for (
    const yaml of [
      "",
      "name: 'tea'",
      "name: tea # green",
      "name: tea: green",
      "name: tea\nname: coffee",
      "description: one\n  two",
      "description: >\n  one",
      "description: >-\n  one\n\n  two",
      "metadata:\n  a: b",
      "tools: [a]",
      "tools: *alias",
    ]
  ) equal(plainFields(yaml), undefined, yaml);
});
