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

Deno.test("names and descriptions of the greatest length are accepted", async () => {
  const name = "a".repeat(64);
  const description = "é👍".repeat(512);
  const text = formatSkill({ name, description, body: "x" });
  equal((await parseSkill(text, name)).description, description);
  const long = "a".repeat(65);
  const tooLong = formatSkill({ name: long, description, body: "x" });
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
      const file = formatSkill({ name: "any", description, body });
      const stored = new TextDecoder().decode(new TextEncoder().encode(file));
      deepEqual(await parse(stored, "any"), {
        name: "any",
        description: description.toWellFormed(),
        body: body.toWellFormed().trim(),
      });
    },
  ));
});
