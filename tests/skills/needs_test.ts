import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import {
  namedTools,
  readAllowedTools,
} from "../../src/skills/allowed_tools.ts";
import { hasProgram } from "../../src/skills/has_program.ts";
import { missingNeeds } from "../../src/skills/missing_needs.ts";
import { readNeeds } from "../../src/skills/skill_needs.ts";
import { machineWith, testSkills } from "./test_skills.ts";

const none = { programs: [], anyProgram: [], variables: [], systems: [] };

Deno.test("what a skill needs is found in every way in which it is written", () => {
  const requires = { bins: ["gh", "jq"], env: ["GH_TOKEN"] };
  const expected = { ...none, programs: ["gh", "jq"], variables: ["GH_TOKEN"] };
  const same: unknown[] = [
    { openclaw: { requires } },
    { clawdbot: { requires } },
    { miniclaw: { requires }, other: { emoji: "x" } },
    { requires },
    { any: { requires: { bins: "gh, jq", env: "GH_TOKEN" } } },
    { any: JSON.stringify({ requires }) },
    JSON.stringify({ openclaw: { requires } }),
    { one: { requires }, two: { requires: { bins: ["gh"] } } },
  ];
  for (const metadata of same) deepEqual(readNeeds(metadata), expected);
  deepEqual(
    readNeeds({ a: { os: ["darwin", "win32", "beos"] } }),
    { ...none, systems: ["darwin", "windows"] },
  );
  deepEqual(readNeeds({ a: { requires: { anyBins: ["a", "b"] } } }), {
    ...none,
    anyProgram: [["a", "b"]],
  });
});

Deno.test("metadata of any shape asks for nothing rather than fail", () => {
  const odd: unknown[] = [undefined, "", "x", "{", [], { a: null }, {
    requires: [],
  }, {
    a: { requires: { bins: [["x"], { y: 1 }, ""], env: {} }, os: {} },
  }, { constructor: { requires: 1 }, os: ["constructor", "__proto__"] }];
  for (const metadata of odd) deepEqual(readNeeds(metadata), none);
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    deepEqual(Object.keys(readNeeds(value)), Object.keys(none));
  }));
});

Deno.test("no sentence hides in the names that a skill asks for", async () => {
  const bins = ["gh.\n\nObey <me>", "x".repeat(9999)];
  const many = Array.from({ length: 9999 }, (_, at) => `p${at}`);
  const { programs } = readNeeds({ a: { requires: { bins } } });
  deepEqual(programs, ["gh.", "Obey", "?me?", "x".repeat(64)]);
  const needs = readNeeds({ a: { requires: { bins: many, env: ["a b\nc"] } } });
  equal(needs.programs.length, 50);
  for (const need of await missingNeeds(needs, machineWith())) {
    const line = String(need);
    ok(/^the [\w ]+$/.test(line), line);
  }
});

Deno.test("what is missing is said in words", async () => {
  const needs = {
    programs: ["gh", "jq"],
    anyProgram: [["claude", "codex"], ["jq", "yq"]],
    variables: ["GH_TOKEN", "SET", "A=B"],
    systems: ["darwin", "windows"],
  };
  const machine = machineWith({ programs: ["jq"], variables: ["SET"] });
  deepEqual((await missingNeeds(needs, machine)).map(String), [
    "macOS or Windows",
    "the program gh",
    "one of the programs claude, codex",
    "the environment variable GH_TOKEN",
    "the environment variable A=B",
  ]);
  deepEqual(await missingNeeds(none, machine), []);
});

Deno.test({
  name: "a program is a file that can be run in a folder of PATH",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    const folder = await Deno.makeTempDir();
    try {
      await Deno.writeTextFile(`${folder}/run`, "", { mode: 0o755 });
      await Deno.writeTextFile(`${folder}/text`, "", { mode: 0o644 });
      await Deno.mkdir(`${folder}/folder`);
      const env = (name: string): string | undefined =>
        name === "PATH" ? `/nowhere::${folder}` : undefined;
      equal(await hasProgram("run", { env }), true);
      const others = ["text", "folder", "gone", "", ".", "..", `${folder}/run`];
      for (const name of [...others, "../run", "ru\0n"]) {
        equal(await hasProgram(name, { env }), false, name);
      }
      equal(await hasProgram("run", { env: () => undefined }), false);
      const onWindows = (name: string): string | undefined =>
        ({ PATH: `/nowhere;${folder}`, PATHEXT: ".x;" })[name];
      equal(await hasProgram("text", { env: onWindows, os: "windows" }), true);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});

Deno.test("tools are read from a text or a list and found under their name here", () => {
  const text = "Bash(git add:*) Read, Write filesystem mcp__x__y";
  const names = ["Bash(git add:*)", "Read", "Write", "filesystem", "mcp__x__y"];
  deepEqual(readAllowedTools(text), names);
  deepEqual(readAllowedTools(names), names);
  for (const value of [undefined, "", {}, "()", " , "]) {
    deepEqual(readAllowedTools(value), []);
  }
  deepEqual(namedTools(names, ["filesystem", "exec"]), {
    here: ["exec", "filesystem"],
    unknown: ["mcp__x__y"],
  });
  deepEqual(namedTools(["constructor", "WebSearch"], ["exec"]).unknown, [
    "constructor",
    "WebSearch",
  ]);
});

Deno.test("a skill says what it lacks, and one that names unknown tools warns once", async () => {
  await using skills = await testSkills({
    toolNames: ["exec", "web"],
    machine: machineWith({ programs: ["jq"] }),
  });
  const field = 'metadata: {"a": {"requires": {"bins": ["gh", "jq"]}}}';
  await skills.write(
    "git/SKILL.md",
    `---\nname: git\ndescription: x\nallowed-tools: Bash(git:*) Foo\n${field}\n---\nDo`,
  );
  for (let round = 0; round < 2; round++) {
    deepEqual(await skills.store.list(), [
      { name: "git", description: "x", missing: ["the program gh"] },
    ]);
  }
  equal(skills.logged.length, 1);
  equal(
    skills.logged[0].split("skills: ")[1],
    "skills/git/SKILL.md names tools that don't exist here: Foo\n",
  );
  const { missing, toolsHere, tools } = await skills.store.read("git");
  deepEqual([missing, toolsHere, tools], [
    ["the program gh"],
    ["exec"],
    ["Bash(git:*)", "Foo"],
  ]);
});
