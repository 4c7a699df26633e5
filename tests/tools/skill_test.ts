import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { SkillStore } from "../../src/skills/skill_store.ts";
import { createSkill } from "../../src/tools/create_skill.ts";
import { deleteSkill } from "../../src/tools/delete_skill.ts";
import { listSkills } from "../../src/tools/list_skills.ts";
import { readSkill } from "../../src/tools/read_skill.ts";
import { call, storeContext } from "./store_context.ts";

const tea = {
  name: "make-tea",
  description: 'How to make "tea": the steps',
  content: "# Tea\n\n1. Boil water",
};

Deno.test("a skill is made, listed, read and deleted by the tools", async () => {
  await using context = await storeContext();
  match(await call(listSkills, {}, context), /^There are no skills yet/);
  equal(
    await call(createSkill, tea, context),
    'Created the skill "make-tea" in skills/make-tea/SKILL.md',
  );
  equal(
    await call(listSkills, {}, context),
    '- make-tea: How to make "tea": the steps',
  );
  equal(await call(readSkill, { name: "make-tea" }, context), tea.content);
  const deleted = await call(deleteSkill, { name: "make-tea" }, context);
  const path = /kept in (\S+);/.exec(deleted)?.[1] ?? "";
  match(path, /\/state\/trash\/skills\/make-tea-20261120T093200Z$/);
  match(await Deno.readTextFile(`${path}/SKILL.md`), /Boil water/);
  match(await call(listSkills, {}, context), /^There are no skills yet/);
  ok(deleted.endsWith(`mv ${path} ${context.home.skills}/make-tea`));
  await Deno.rename(path, `${context.home.skills}/make-tea`);
  equal(await call(readSkill, { name: "make-tea" }, context), tea.content);
});

Deno.test("read_skill names the files beside it as filesystem knows them", async () => {
  await using context = await storeContext();
  await call(createSkill, tea, context);
  await Deno.writeTextFile(`${context.home.skills}/make-tea/sorts.md`, "");
  match(
    await call(readSkill, { name: "make-tea" }, context),
    /Boil water\n\nFiles of this skill.*:\n- skills\/make-tea\/sorts\.md$/s,
  );
});

Deno.test("the skill tools refuse what the format refuses, and unknown names", async () => {
  await using context = await storeContext();
  await call(createSkill, tea, context);
  await rejects(call(createSkill, tea, context), /got that of another skill/);
  await rejects(
    call(createSkill, { ...tea, name: "Make Tea" }, context),
    /lower-case letters a-z, digits and single hyphens, got "Make Tea"/,
  );
  await rejects(call(createSkill, { ...tea, license: "MIT" }, context));
  await rejects(call(readSkill, { name: "maketea" }, context), {
    hint: 'Did you mean "make-tea"?',
  });
  await rejects(
    call(deleteSkill, { name: "../memory" }, context),
    /none of that/,
  );
});

Deno.test("the skill tools say which skill they touch", () => {
  const scope = "workspace/skills/make-tea";
  deepEqual(createSkill.touches(tea), [{ scope, write: true }]);
  deepEqual(deleteSkill.touches(tea), [{ scope, write: true }]);
  deepEqual(readSkill.touches(tea), [{ scope, write: false }]);
  deepEqual(listSkills.touches({}), [
    { scope: "workspace/skills", write: false },
  ]);
});

Deno.test("a skill that lacks something says so before its instructions", async () => {
  await using context = await storeContext();
  context.skills = new SkillStore(context.home.skills, {
    stateFolder: context.home.state,
    log: context.log,
    builtIn: [],
    toolNames: ["exec", "web"],
  });
  const needs = '{"any": {"requires": {"bins": ["no-such-kettle"]}}}';
  await Deno.mkdir(`${context.home.skills}/tea`);
  await Deno.writeTextFile(
    `${context.home.skills}/tea/SKILL.md`,
    "---\nname: tea\ndescription: Tea\nallowed-tools: Bash(kettle:*) web\n" +
      `metadata: ${needs}\n---\nBoil`,
  );
  const lack = "can't be used here: it needs the program no-such-kettle";
  equal(await call(listSkills, {}, context), `- tea: Tea (${lack})`);
  equal(
    await call(readSkill, { name: "tea" }, context),
    `This skill ${lack}. Tell the person instead of trying it.\n\n` +
      "Work on it with these tools alone: exec, web.\n\nBoil",
  );
});
