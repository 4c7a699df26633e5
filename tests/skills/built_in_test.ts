import { deepEqual, equal, rejects } from "node:assert/strict";
import { namedTools } from "../../src/skills/allowed_tools.ts";
import { builtInSkills } from "../../src/skills/built_in_skills.ts";
import { checkSkill } from "../../src/skills/check_skill.ts";
import { tools } from "../../src/tools/tools.ts";
import { testSkills } from "./test_skills.ts";

const builtIn = [{
  name: "tea",
  text: "---\nname: tea\ndescription: Built in\n---\nBoil",
}];
const own = "---\nname: tea\ndescription: My own\n---\nCold";

Deno.test("every skill in templates is built in, valid and lists tools that exist", async () => {
  const root = new URL("../../templates/skills/", import.meta.url);
  const folders = await Array.fromAsync(Deno.readDir(root));
  deepEqual(
    folders.map(({ name }) => name).sort(),
    builtInSkills.map(({ name }) => name),
  );
  const known = tools.map(({ name }) => name);
  for (const { name, text } of builtInSkills) {
    const check = await checkSkill(text, name);
    if (check.kind === "invalid") throw new Error(check.faults.join("; "));
    deepEqual(check.notes, []);
    deepEqual(namedTools(check.skill.tools, known).unknown, []);
    const beside = await Array.fromAsync(
      Deno.readDir(new URL(`${name}/`, root)),
    );
    deepEqual(beside.map((entry) => entry.name), ["SKILL.md"]);
  }
});

Deno.test("a built-in skill is listed and read, and can't be deleted", async () => {
  await using skills = await testSkills({ builtIn });
  deepEqual(await skills.store.list(), [
    { name: "tea", description: "Built in", missing: [] },
  ]);
  const { body, builtIn: isBuiltIn, files } = await skills.store.read("tea");
  deepEqual([body, isBuiltIn, files], ["Boil", true, []]);
  await rejects(
    skills.store.delete("tea"),
    /Cannot delete the skill "tea": it is a part of miniclaw/,
  );
});

Deno.test("one's own skill shadows a built-in one until it is deleted", async () => {
  await using skills = await testSkills({ builtIn });
  await skills.store.create("tea", { description: "My own", content: "Cold" });
  equal((await skills.store.read("tea")).body, "Cold");
  equal((await skills.store.list()).length, 1);
  deepEqual(await states(skills.store), ["tea own", "tea shadowed"]);
  await skills.store.delete("tea");
  equal((await skills.store.read("tea")).body, "Boil");
  deepEqual(await states(skills.store), ["tea built-in"]);
});

Deno.test("a broken skill leaves the built-in one of its name in use", async () => {
  await using skills = await testSkills({ builtIn });
  await skills.write("tea/SKILL.md", "broken");
  equal((await skills.store.read("tea")).body, "Boil");
  deepEqual((await states(skills.store)).sort(), [
    "tea broken",
    "tea built-in",
  ]);
});

Deno.test("a dot before its name switches a skill off, a built-in one too", async () => {
  await using skills = await testSkills({ builtIn });
  await skills.write(".tea/empty", "");
  await skills.write(".art/SKILL.md", "anything");
  await skills.write(".git/config", "");
  deepEqual(await states(skills.store), ["art off", "tea off"]);
  deepEqual(await skills.store.list(), []);
  await rejects(skills.store.read("tea"), /it is switched off/);
  await rejects(skills.store.delete("tea"), /it is switched off/);
  await skills.write("tea/SKILL.md", own);
  equal((await skills.store.read("tea")).body, "Cold");
});

Deno.test({
  name: "a skill file that is no file is skipped without waiting for it",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    await using skills = await testSkills();
    await skills.write("pipe/notes", "");
    const path = `${skills.folder}/pipe/SKILL.md`;
    await new Deno.Command("mkfifo", { args: [path] }).output();
    deepEqual(await skills.store.list(), []);
    await rejects(skills.store.read("pipe"), /expected SKILL.md to be a file/);
  },
});

async function states(
  store: { catalogue(): Promise<{ name: string; state: string }[]> },
): Promise<string[]> {
  return (await store.catalogue()).map(({ name, state }) => `${name} ${state}`);
}
