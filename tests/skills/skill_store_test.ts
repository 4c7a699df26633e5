import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { MiniclawError, UsageError } from "../../src/base/miniclaw_error.ts";
import { testSkills } from "./test_skills.ts";

function skill(name: string, description = `About ${name}`): string {
  return `---\nname: ${name}\ndescription: ${description}\n---\n\nSteps\n`;
}

async function names(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
}

Deno.test("there are no skills before the first is made", async () => {
  await using skills = await testSkills();
  deepEqual(await skills.store.list(), []);
  await rejects(skills.store.read("weather"), {
    message: 'Cannot read the skill "weather": there is none of that name',
    hint: "There are no skills yet",
  });
});

Deno.test("skills are listed by name; files and dot-folders are not skills", async () => {
  await using skills = await testSkills();
  await skills.write("zoo/SKILL.md", skill("zoo"));
  await skills.write("art/SKILL.md", skill("art"));
  await skills.write(".off/SKILL.md", skill("off"));
  await skills.write("README.md", "about skills");
  deepEqual(await skills.store.list(), [
    { name: "art", description: "About art", missing: [] },
    { name: "zoo", description: "About zoo", missing: [] },
  ]);
  deepEqual(skills.logged, []);
});

Deno.test("a broken skill is skipped with one warning that names file and fault", async () => {
  await using skills = await testSkills();
  await skills.write("good/SKILL.md", skill("good"));
  await skills.write("bad/SKILL.md", skill("other"));
  await skills.write("empty/notes.txt", "x");
  await skills.write("huge/SKILL.md", skill("huge") + "x".repeat(300_000));
  for (let round = 0; round < 2; round++) {
    const listed = await skills.store.list();
    deepEqual(listed.map(({ name }) => name), ["good"]);
  }
  equal(skills.logged.length, 3);
  match(
    skills.logged[0],
    /WARN .*skills\/bad\/SKILL\.md is skipped: .*"other"/,
  );
  match(skills.logged[1], /skills\/empty\/SKILL\.md is skipped: there is no/);
  match(skills.logged[2], /skills\/huge\/SKILL\.md is skipped: .*262144 bytes/);
  await rejects(
    skills.store.read("bad"),
    /Cannot read the skill "bad": expected "name" to be the folder's/,
  );
});

Deno.test("a skill is read with its instructions and the files beside it", async () => {
  await using skills = await testSkills();
  await skills.write("art/SKILL.md", skill("art"));
  await skills.write("art/scripts/draw.py", "");
  await skills.write("art/colours.md", "");
  await skills.write("art/.git/config", "");
  deepEqual(await skills.store.read("art"), {
    name: "art",
    description: "About art",
    tools: [],
    toolsHere: [],
    needs: { programs: [], anyProgram: [], variables: [], systems: [] },
    missing: [],
    builtIn: false,
    body: "Steps",
    files: ["colours.md", "scripts/draw.py"],
  });
});

Deno.test("an unknown name is answered with the nearest, or with all", async () => {
  await using skills = await testSkills();
  await skills.write("weather/SKILL.md", skill("weather"));
  await skills.write("art/SKILL.md", skill("art"));
  await rejects(skills.store.read("wether"), {
    hint: 'Did you mean "weather"?',
  });
  await rejects(skills.store.delete("something-else"), {
    hint: "The skills are: art, weather",
  });
});

Deno.test("a new skill can be read back and leaves nothing else behind", async () => {
  await using skills = await testSkills();
  const description = 'Says "no": a\nb';
  await skills.store.create("say-no", { description, content: "# No\n" });
  const read = await skills.store.read("say-no");
  deepEqual([read.name, read.description, read.body, read.files], [
    "say-no",
    description,
    "# No",
    [],
  ]);
  deepEqual(await names(skills.folder), ["say-no"]);
});

Deno.test("a skill that couldn't be read is never made", async () => {
  await using skills = await testSkills();
  const part = { description: "x", content: "x" };
  const bad = ["", "A", "a--b", "-a", "a/b", "..", "a\n", "a".repeat(65), "é"];
  for (const name of bad) {
    await rejects(skills.store.create(name, part), UsageError);
  }
  for (const description of ["", " \n", "x".repeat(1025)]) {
    await rejects(
      skills.store.create("a", { ...part, description }),
      UsageError,
    );
  }
  await rejects(
    skills.store.create("a", { ...part, content: "\n" }),
    UsageError,
  );
  deepEqual(await skills.store.list(), []);
});

Deno.test("a taken name is refused, by a broken skill too, and only one of two at once wins", async () => {
  await using skills = await testSkills();
  await skills.write("bad/SKILL.md", "broken");
  const part = { description: "x", content: "mine" };
  await rejects(skills.store.create("bad", part), MiniclawError);
  equal(await Deno.readTextFile(`${skills.folder}/bad/SKILL.md`), "broken");
  const both = await Promise.allSettled([
    skills.store.create("a", part),
    skills.store.create("a", part),
  ]);
  deepEqual(both.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

Deno.test("a deleted skill lies in the trash, whole", async () => {
  await using skills = await testSkills();
  const paths: string[] = [];
  for (let round = 0; round < 2; round++) {
    await skills.write("art/SKILL.md", skill("art"));
    await skills.write("art/a/b.txt", "kept");
    paths.push(await skills.store.delete("art"));
  }
  const trash = `${skills.stateFolder}/trash/skills`;
  deepEqual(paths, [
    `${trash}/art-20261120T093200Z`,
    `${trash}/art-20261120T093200Z-2`,
  ]);
  equal(await Deno.readTextFile(`${paths[1]}/a/b.txt`), "kept");
  deepEqual(await skills.store.list(), []);
});

Deno.test("no name reaches outside the skills", async () => {
  await using skills = await testSkills();
  await skills.write("art/SKILL.md", skill("art"));
  await skills.write(".off/SKILL.md", skill("off"));
  await skills.write("../memory/SKILL.md", skill("memory"));
  const tricks = [
    "../memory",
    "..",
    ".",
    "",
    ".off",
    "art/../../memory",
    "art/",
  ];
  for (const name of tricks) {
    await rejects(skills.store.read(name), /there is none of that name/);
    await rejects(skills.store.delete(name), /there is none of that name/);
  }
  ok(await Deno.stat(`${skills.folder}/../memory/SKILL.md`));
});

Deno.test({
  name: "a skill behind a link that leads out is skipped",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    await using skills = await testSkills();
    await skills.write("../outside/SKILL.md", skill("outside"));
    await skills.write("../outside/secret", "secret");
    await skills.write("art/SKILL.md", skill("art"));
    await skills.write("file/notes.md", "");
    await Deno.symlink("../outside", `${skills.folder}/outside`);
    await Deno.symlink(
      "../../outside/SKILL.md",
      `${skills.folder}/file/SKILL.md`,
    );
    await Deno.symlink("../../outside", `${skills.folder}/art/more`);
    const listed = await skills.store.list();
    deepEqual(listed.map(({ name }) => name), ["art"]);
    equal(skills.logged.length, 2);
    match(skills.logged[1], /skills\/outside\/.* got a link that leads out/);
    await rejects(skills.store.read("outside"), /a link that leads out/);
    deepEqual((await skills.store.read("art")).files, []);
  },
});
