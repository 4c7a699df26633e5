import { deepEqual, equal, match, rejects } from "node:assert/strict";
import type { SkillBundle } from "../../src/skills/bundle/skill_bundle.ts";
import { changedSkills } from "../../src/skills/changed_skills.ts";
import type { ChangedSkill } from "../../src/skills/changed_skills.ts";
import { testSkills } from "./test_skills.ts";
import type { TestSkills } from "./test_skills.ts";

function bundle(files: Record<string, string>): SkillBundle {
  const encode = (text: string): Uint8Array<ArrayBuffer> =>
    new TextEncoder().encode(text);
  const entries = Object.entries(files).map(([path, text]) =>
    [path, encode(text)] as const
  );
  return { files: new Map(entries), leftOut: [] };
}

const tea = bundle({
  "SKILL.md": "---\nname: tea\ndescription: x\n---\nBoil",
  "scripts/run.sh": "echo",
  "notes.md": "n",
});

function changes(
  { folder, stateFolder }: TestSkills,
): Promise<ChangedSkill[]> {
  return changedSkills({ skills: folder, state: stateFolder });
}

Deno.test("a skill from outside is pinned, and each change of a file is noticed", async () => {
  await using skills = await testSkills();
  deepEqual(await changes(skills), []);
  await skills.store.add("tea", tea, "https://a.test/tea.zip");
  deepEqual(await changes(skills), []);
  await skills.write("tea/SKILL.md", "other");
  await skills.write("tea/scripts/more.sh", "evil");
  await Deno.remove(`${skills.folder}/tea/notes.md`);
  deepEqual(await changes(skills), [{
    name: "tea",
    source: "https://a.test/tea.zip",
    files: {
      "SKILL.md": "changed",
      "notes.md": "gone",
      "scripts/more.sh": "new",
    },
  }]);
});

Deno.test("the pins are plain hashes that other programs can check", async () => {
  await using skills = await testSkills();
  await skills.store.add("tea", tea, "/tea");
  const path = `${skills.stateFolder}/skills.json`;
  deepEqual(JSON.parse(await Deno.readTextFile(path)), {
    version: 1,
    skills: {
      tea: {
        source: "/tea",
        added_at: "2026-11-20T09:32:00.000Z",
        files: {
          "SKILL.md":
            "581222c47f6da2e721e86e4d6615fa21e3fcc5004a3a9e60aad6bccd70ee7e22",
          "notes.md":
            "1b16b1df538ba12dc3f97edbb85caa7050d46c148134290feba80f8236c83db9",
          "scripts/run.sh":
            "092c79e8f80e559e404bcf660c48f3522b67aba9ff1484b0367e1a4ddef7431d",
        },
      },
    },
  });
});

Deno.test("a removed skill is no change, and brought back it is still watched", async () => {
  await using skills = await testSkills();
  await skills.store.add("tea", tea, "/tea");
  const kept = await skills.store.delete("tea");
  deepEqual(await changes(skills), []);
  await Deno.rename(kept, `${skills.folder}/tea`);
  deepEqual(await changes(skills), []);
  await skills.write("tea/notes.md", "other");
  equal((await changes(skills)).length, 1);
  await skills.store.delete("tea");
  await skills.store.create("tea", { description: "mine", content: "mine" });
  deepEqual(await changes(skills), []);
});

Deno.test("a skill that was made here isn't watched, nor are hidden files", async () => {
  await using skills = await testSkills();
  await skills.store.create("own", { description: "x", content: "x" });
  await skills.store.add("tea", tea, "/tea");
  await skills.write("own/SKILL.md", "other");
  await skills.write("tea/.cache/x", "x");
  deepEqual(await changes(skills), []);
});

Deno.test({
  name: "a link in the place of a file is a change, and isn't followed",
  ignore: Deno.build.os === "windows",
  async fn(): Promise<void> {
    await using skills = await testSkills();
    await skills.store.add("tea", tea, "/tea");
    await Deno.rename(`${skills.folder}/tea/notes.md`, `${skills.folder}/n`);
    await Deno.symlink(`${skills.folder}/n`, `${skills.folder}/tea/notes.md`);
    deepEqual((await changes(skills))[0].files, { "notes.md": "changed" });
    await Deno.rename(`${skills.folder}/tea`, `${skills.folder}/other`);
    await Deno.symlink(`${skills.folder}/other`, `${skills.folder}/tea`);
    deepEqual(Object.values((await changes(skills))[0].files), [
      "gone",
      "gone",
      "gone",
    ]);
  },
});

Deno.test("pins that can't be read are said, with what to do", async () => {
  await using skills = await testSkills();
  for (const text of ["{", "null", "[]", '{"skills":{"a":{}}}', "{}"]) {
    await Deno.mkdir(skills.stateFolder, { recursive: true });
    await Deno.writeTextFile(`${skills.stateFolder}/skills.json`, text);
    await rejects(changes(skills), (error) => {
      match(
        (error as Error).message,
        /skills\.json: expected the skills' hashes/,
      );
      match((error as { hint: string }).hint, /Delete that file/);
      return true;
    });
  }
});
