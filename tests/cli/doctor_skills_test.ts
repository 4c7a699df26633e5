import { deepEqual, equal, match } from "node:assert/strict";
import { Program } from "../e2e/program.ts";

Deno.test("doctor tells of a skill that is no longer what was added", async () => {
  await using program = await Program.create();
  const folder = `${program.home}/tidy`;
  await Deno.mkdir(folder);
  await Deno.writeTextFile(
    `${folder}/SKILL.md`,
    "---\nname: tidy\ndescription: Tidies up\n---\nSweep.\n",
  );
  const added = await program.run(["skills", "add", folder, "--yes"]);
  equal(added.code, 0, added.stderr);
  const skills = async (): Promise<Record<string, unknown>> => {
    const { stdout } = await program.run(["doctor", "--format", "json"]);
    const { checks } = JSON.parse(stdout);
    return checks.find(({ name }: { name: string }) => name === "skills");
  };
  equal((await skills()).kind, "ok");
  await Deno.writeTextFile(
    program.path("workspace/skills/tidy/SKILL.md"),
    "---\nname: tidy\ndescription: Tidies up\n---\nBurn.\n",
  );
  const changed = await skills();
  deepEqual(changed.kind, "warn");
  match(String(changed.message), /tidy \(SKILL\.md\)/);
});
