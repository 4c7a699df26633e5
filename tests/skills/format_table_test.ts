import { deepEqual, equal, match, ok } from "node:assert/strict";
import fc from "fast-check";
import { checkSkill } from "../../src/skills/check_skill.ts";
import { inTime, timeOf } from "../fakes/in_time.ts";

/**
 * What the Agent Skills specification says of a SKILL.md in the folder `weather`,
 * https://agentskills.io/specification, and what it leaves to YAML. A fault in the
 * last column means that the file is refused with it.
 */
type Row = [what: string, frontmatter: string, fault?: RegExp];

const named = (name: string): string => `name: ${name}\ndescription: x`;
const described = (description: string): string =>
  `name: weather\ndescription: ${description}`;
const and = (field: string): string => `${described("x")}\n${field}`;

const names: Row[] = [
  ["the folder's name", named("weather")],
  ["a quoted name", named('"weather"')],
  ["an upper-case letter", named("Weather"), /"name" to be a name of/],
  ["two hyphens", named("wea--ther"), /"name" to be a name of/],
  ["a leading hyphen", named("-weather"), /"name" to be a name of/],
  ["a trailing hyphen", named("weather-"), /"name" to be a name of/],
  ["an underscore", named("wea_ther"), /"name" to be a name of/],
  ["a space", named("wea ther"), /"name" to be a name of/],
  ["a dot", named("wea.ther"), /"name" to be a name of/],
  ["a path", named("../weather"), /"name" to be a name of/],
  ["an accent", named("wéather"), /"name" to be a name of/],
  ["Greek letters", named("καιρός"), /"name" to be a name of/],
  ["full-width letters", named("ｗeather"), /"name" to be a name of/],
  ["another folder's name", named("wetter"), /to be the folder's, "weather"/],
  ["an empty name", named(""), /"name" to be a name of .* got ""/],
  ["a list as a name", named("[weather]"), /got \["weather"\]/],
  ["no name", "description: x", /"name" to be .* got none/],
];

const descriptions: Row[] = [
  ["one character", described("x")],
  ["1024 characters", described("x".repeat(1024))],
  ["1024 characters of two UTF-16 units", described("👍".repeat(1024))],
  ["1025 characters", described("x".repeat(1025)), /got 1025 characters/],
  ["an empty description", described(""), /"description" .* got nothing/],
  ["spaces alone", described('"  "'), /"description" .* got nothing/],
  ["no description", "name: weather", /"description" .* got none/],
  ["a number, which is a text", described("2026")],
  ["a boolean, which is a text", described("true")],
  ["null, which is a text", described("null")],
  ["a map", described("{a: b}"), /"description" .* got \{"a":"b"\}/],
  ["a folded block", described(">-\n  Tells\n  it")],
  ["a literal block with ---", described("|\n  a\n  ---\n  b")],
  ["an unquoted colon", described("Use it: now"), /expected YAML .* line 3/],
  ["a quoted colon", described('"Use it: now"')],
];

const optional: Row[] = [
  ["a licence", and("license: Apache-2.0")],
  ["a licence that is a list", and("license: [MIT]"), /"license" to be a text/],
  ["500 characters of surroundings", and(`compatibility: ${"x".repeat(500)}`)],
  [
    "501 characters of surroundings",
    and(`compatibility: ${"x".repeat(501)}`),
    /"compatibility" to be a text of 1 to 500 characters, got 501/,
  ],
  ["empty surroundings", and("compatibility:"), /"compatibility" .* nothing/],
  ["a list of surroundings", and("compatibility: [git]"), /"compatibility"/],
  ["metadata of texts", and('metadata:\n  author: me\n  version: "1.0"')],
  [
    "metadata of maps",
    and("metadata:\n  some:\n    requires:\n      bins: [a]"),
  ],
  ["metadata as JSON", and('metadata: {"some":{"requires":{"bins":["a"]}}}')],
  ["metadata as a text with JSON", and(`metadata: '{"some": {"a": 1}}'`)],
  ["metadata as another text", and("metadata: me"), /"metadata" to be a map/],
  ["metadata as a list", and("metadata: [a]"), /"metadata" to be a map/],
  ["tools in a text", and("allowed-tools: Bash(git:*) Read")],
  ["tools in a list", and("allowed-tools:\n  - Bash(git:*)\n  - Read")],
  ["tools in a map", and("allowed-tools: {a: b}"), /"allowed-tools" to be/],
  ["a list in the tools", and("allowed-tools: [[a]]"), /"allowed-tools" to be/],
  [
    "fields that other agents know",
    and("homepage: https://a.test\nversion: 1"),
  ],
];

const yaml: Row[] = [
  ["a comment", and("# a comment")],
  ["a tab after a colon", "name:\tweather\ndescription:\tx"],
  ["a tab as indentation", and("metadata:\n\ta: b"), /tab characters/],
  ["a key twice", and("name: weather"), /duplicated mapping key at line 4/],
  ["a list at the top", "- weather", /expected "name" and "description"/],
  ["a text at the top", "weather", /expected "name" and "description"/],
  ["nothing", "", /empty/],
  ["an unclosed bracket", "name: [weather", /expected YAML/],
  ["an anchor", and("license: &a MIT")],
  ["an alias", and("license: &a MIT\ncompatibility: *a"), /maxAliases/],
  ["a tag for code", and("license: !!js/function 'x'"), /unknown .*tag/],
  ["a tag for bytes", and("license: !!binary aGk="), /unknown .*tag/],
  ["a merge key, which is a key", and("<<: {name: other}")],
  ["a prototype, which is a key", and("__proto__: {name: other}")],
  ["twenty nested lists and more", and(`a: ${"[".repeat(30)}`), /maxDepth/],
  [
    "two documents in one",
    "name: weather\n...\ndescription: x",
    /expected YAML/,
  ],
];

for (
  const [what, frontmatter, fault] of [
    ...names,
    ...descriptions,
    ...optional,
    ...yaml,
  ]
) {
  const verdict = fault ? "refused" : "accepted";
  Deno.test(`a skill file with ${what} is ${verdict}`, async () => {
    const text = `---\n${frontmatter}\n---\n\nSteps\n`;
    const check = await checkSkill(text, "weather");
    if (!fault) return equal(check.kind, "valid", JSON.stringify(check));
    if (check.kind === "valid") return ok(false, "it was accepted");
    match(check.faults.join("; "), fault);
  });
}

/** Whole files, since here it is about what stands around the fields. */
const files: Row[] = [
  ["a byte order mark", "\uFEFF---\nname: weather\ndescription: x\n---\nSteps"],
  ["CRLF", "---\r\nname: weather\r\ndescription: x\r\n---\r\nSteps\r\n"],
  ["spaces behind the dashes", "--- \nname: weather\ndescription: x\n---\t\na"],
  ["--- in its instructions", `---\n${described("x")}\n---\na\n\n---\n\nb\n`],
  ["no instructions", `---\n${described("x")}\n---`],
  ["no line end after the fields", `---\n${described("x")}---`, /frontmatter/],
  ["no fields", "# Weather\n", /frontmatter between two lines/],
  ["nothing in it", "", /frontmatter between two lines/],
  ["an empty first line", `\n---\n${described("x")}\n---\n`, /frontmatter/],
  ["fields that don't end", `---\n${described("x")}\n`, /frontmatter/],
  ["four dashes", `----\n${described("x")}\n----\n`, /frontmatter/],
  [
    "dashes that are indented",
    ` ---\n${described("x")}\n ---\n`,
    /frontmatter/,
  ],
];

for (const [what, text, fault] of files) {
  const verdict = fault ? "refused" : "accepted";
  Deno.test(`a skill file with ${what} is ${verdict}`, async () => {
    const check = await checkSkill(text, "weather");
    if (!fault) return equal(check.kind, "valid", JSON.stringify(check));
    if (check.kind === "valid") return ok(false, "it was accepted");
    match(check.faults.join("; "), fault);
  });
}

Deno.test("names of 1 to 64 characters are accepted and none of 65", async () => {
  for (const [length, kind] of [[1, "valid"], [64, "valid"], [65, "invalid"]]) {
    const name = "a".repeat(Number(length));
    equal((await checkSkill(`---\n${named(name)}\n---`, name)).kind, kind);
  }
});

Deno.test("all faults of a file are named, and what is only odd is a note", async () => {
  const bad = "name: A\ndescription:\nlicense: []\nmetadata: x";
  const check = await checkSkill(`---\n${bad}\n---\n`, "weather");
  equal(check.kind === "invalid" && check.faults.length, 4);
  const odd = await checkSkill(`---\n${and("homepage: x")}\n---\n`, "weather");
  deepEqual(odd.kind === "valid" && odd.notes.map(String), [
    '"homepage" is no field of the format and is passed over',
    "It has no instructions below its frontmatter",
  ]);
});

Deno.test("aliases can't make a small file large", async () => {
  const levels = Array.from(
    { length: 30 },
    (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`,
  );
  const bomb = ["a0: &a0 [x, x]", ...levels, described("*a30")].join("\n");
  await inTime(1000, () =>
    timeOf(async () => {
      const check = await checkSkill(`---\n${bomb}\n---\n`, "weather");
      equal(check.kind, "invalid");
    }));
});

Deno.test("any text is either a skill of its folder's name or has faults", async () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom(
      "---\n",
      "name: weather\n",
      "description: x\n",
      "metadata:\n",
      "allowed-tools: ",
      "  - ",
      "\r\n",
      "{",
      "&a ",
      "*a",
      "\uFEFF",
    ),
  );
  await fc.assert(fc.asyncProperty(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
    async (text) => {
      const check = await checkSkill(text, "weather");
      if (check.kind === "valid") equal(check.skill.name, "weather");
      else ok(check.faults.length > 0 && check.faults.every(Boolean));
    },
  ));
});
