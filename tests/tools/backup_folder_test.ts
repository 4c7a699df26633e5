import { deepEqual, equal } from "node:assert/strict";
import { checkPath } from "../../src/tools/allowed_path/check_path.ts";
import { pathRules } from "../../src/tools/allowed_path/path_rules.ts";
import { toolContext } from "../fakes/tool_context.ts";

/** What is said of the path of an archive, in a folder that is allowed as a whole. */
async function verdicts(chosen: string, allow: string): Promise<string[]> {
  const folder = await Deno.realPath(await Deno.makeTempDir());
  for (const name of ["home/backups", "disk/kept", "disk/docs"]) {
    await Deno.mkdir(`${folder}/${name}`, { recursive: true });
  }
  const context = await toolContext({
    root: `${folder}/home`,
    configure({ backup, tools }) {
      backup.folder = chosen && `${folder}/${chosen}`;
      tools.filesystem.allow = [`${folder}/${allow}`];
    },
  });
  const rules = await pathRules(context);
  const paths = ["home/backups/a", "disk/kept/a", "disk/docs/a"];
  const found = await Promise.all(
    paths.map((path) => checkPath(`${folder}/${path}`, rules)),
  );
  await Deno.remove(folder, { recursive: true });
  return found.map(({ kind }) => kind);
}

Deno.test("no tool reaches the backups, also where the folder around them is allowed", async () => {
  deepEqual(await verdicts("", ""), ["protected", "allowed", "allowed"]);
  deepEqual(await verdicts("disk/kept", ""), [
    ...["protected", "protected", "allowed"],
  ]);
  deepEqual(await verdicts("disk/kept", "disk/kept"), [
    ...["protected", "protected", "outside"],
  ]);
});

Deno.test("a folder of backups closes no allowed folder that lies in it", async () => {
  const [, kept, docs] = await verdicts("disk", "disk/docs");
  equal(kept, "outside");
  equal(docs, "allowed");
});
