import { deepEqual, equal, rejects } from "node:assert/strict";
import fc from "fast-check";
import { parseSkill } from "../../src/skills/parse_skill.ts";
import { formatSkill } from "../../src/skills/skill_file.ts";
import { isSkillDescription } from "../../src/skills/skill_rules.ts";

/** The parts of a skill that every one has. */
async function parse(text: string, folder: string): Promise<unknown> {
  const { name, description, body } = await parseSkill(text, folder);
  return { name, description, body };
}

function skill(frontmatter: string, body = "Do it."): string {
  return `---\n${frontmatter}\n---\n\n${body}\n`;
}

Deno.test("a skill file is read as the format says", async () => {
  const expected = { name: "weather", description: "Tells it", body: "Do it." };
  const accepted = [
    skill("name: weather\ndescription: Tells it"),
    skill('description: "Tells it"\nlicense: MIT\nname: weather'),
    skill("name: weather\ndescription: >-\n  Tells\n  it"),
    skill("name: weather\ndescription: Tells it\nmetadata:\n  a: [1, 2]"),
    "\uFEFF" + skill("name: weather\ndescription: Tells it"),
    skill("name: weather\ndescription: Tells it").replaceAll("\n", "\r\n"),
  ];
  for (const text of accepted) {
    deepEqual(await parse(text, "weather"), expected);
  }
});

Deno.test("a file without instructions is a skill with an empty body", async () => {
  const text = "---\nname: a1\ndescription: 2026\n---";
  deepEqual(await parse(text, "a1"), {
    name: "a1",
    description: "2026",
    body: "",
  });
});

const refused: [string, RegExp][] = [
  ["", /expected frontmatter/],
  ["# Weather\n", /expected frontmatter/],
  ["---\nname: weather\ndescription: open\n", /expected frontmatter/],
  ["\n---\nname: weather\ndescription: late\n---\n", /expected frontmatter/],
  ["---\n---\n", /expected YAML in the frontmatter, got: .*empty/],
  [
    skill("name: [weather"),
    /expected YAML in the frontmatter, got: .* line \d/,
  ],
  [skill("name: a\nname: b"), /duplicated mapping key at line 3/],
  [skill("- weather"), /expected "name" and "description" in the frontmatter/],
  [skill("description: x"), /expected "name" to be a name of .*, got none/],
  [skill("name: [weather]\ndescription: x"), /got \["weather"\]/],
  [skill("name: Weather\ndescription: x"), /got "Weather"/],
  [skill("name: -weather\ndescription: x"), /got "-weather"/],
  [skill("name: wea--ther\ndescription: x"), /got "wea--ther"/],
  [skill("name: ../weather\ndescription: x"), /got "\.\.\/weather"/],
  [
    skill("name: wetter\ndescription: x"),
    /the folder's, "weather", got "wetter"/,
  ],
  [skill("name: weather"), /expected "description" .*, got none/],
  [skill("name: weather\ndescription:"), /got nothing/],
  [skill('name: weather\ndescription: " "'), /got nothing/],
  [skill("name: weather\ndescription: [x]"), /got \["x"\]/],
  [
    skill(`name: weather\ndescription: ${"x".repeat(1025)}`),
    /1 to 1024 characters, got 1025 characters/,
  ],
];

for (const [text, fault] of refused) {
  const shown = JSON.stringify(text.slice(0, 45));
  Deno.test(`the skill file ${shown} is refused with its fault`, async () => {
    await rejects(parseSkill(text, "weather"), fault);
  });
}

Deno.test("names and descriptions of the greatest length are accepted", async () => {
  const name = "a".repeat(64);
  const description = "é👍".repeat(512);
  const text = await formatSkill({ name, description, body: "x" });
  equal((await parseSkill(text, name)).description, description);
  const long = "a".repeat(65);
  const tooLong = await formatSkill({ name: long, description, body: "x" });
  await rejects(parseSkill(tooLong, long), /1 to 64/);
});

Deno.test("any description and content round-trip through a skill file", async () => {
  const line = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "---",
      "...",
      "a: b",
      "# c",
      "'",
      '"',
      "- x",
      "  ",
      "\t",
      "null",
      "!!js x",
      "&a *a",
      "{{ x }}",
      "\uFEFF",
      "\u0085",
      "\u2028",
      "\\",
    ),
  );
  const text = fc.array(line, { maxLength: 5 })
    .chain((lines) =>
      fc.constantFrom("\n", "\r\n", " ").map((eol) => lines.join(eol))
    );
  await fc.assert(fc.asyncProperty(
    text.filter(isSkillDescription),
    text,
    async (description, body) => {
      const file = await formatSkill({ name: "any", description, body });
      const stored = new TextDecoder().decode(new TextEncoder().encode(file));
      deepEqual(await parse(stored, "any"), {
        name: "any",
        description: description.toWellFormed(),
        body: body.toWellFormed().trim(),
      });
    },
  ));
});
