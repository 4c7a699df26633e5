import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { findPlace } from "../../src/tools/allowed_path/place.ts";
import type { PathRules } from "../../src/tools/allowed_path/path_rules.ts";
import type { PlaceAction } from "../../src/tools/allowed_path/place_action.ts";
import { listFolder } from "../../src/tools/filesystem/list_folder.ts";
import { readFile } from "../../src/tools/filesystem/read_file.ts";
import { onSteadyWay } from "../../src/tools/filesystem/steady_way.ts";
import { writeFile } from "../../src/tools/filesystem/write_file.ts";
import { startSwapper } from "../fakes/swapper.ts";

const onUnix = Deno.build.os !== "windows";
const CANARY = "the canary's song";

/** A root with `a/b/file`, and the same outside, with a canary in each file. */
interface Ground extends AsyncDisposable {
  root: string;
  outside: string;
  aside: string;
  rules: PathRules;
}

async function ground(): Promise<Ground> {
  const top = await Deno.realPath(await Deno.makeTempDir());
  const [root, outside, aside] = ["root", "outside", "aside"]
    .map((name) => `${top}/${name}`);
  await Deno.mkdir(`${root}/a/b`, { recursive: true });
  await Deno.mkdir(`${outside}/b`, { recursive: true });
  await Deno.mkdir(aside);
  await Deno.writeTextFile(`${root}/a/b/file`, "inside");
  await Deno.writeTextFile(`${outside}/b/file`, CANARY);
  await Deno.writeTextFile(`${outside}/b/canary`, CANARY);
  const rules = {
    ...{ workspace: root, roots: [root], protectedFolders: [] },
    config: `${top}/config.json`,
  };
  return {
    ...{ root, outside, aside, rules },
    [Symbol.asyncDispose]: () => Deno.remove(top, { recursive: true }),
  };
}

/** What each action comes to: its result or its error, in words. */
function attempt(action: PlaceAction, { rules }: Ground): Promise<string> {
  const path = { read: "a/b/file", list: "a/b", write: "a/b/new" }[
    action as "read" | "list" | "write"
  ];
  const run = async (): Promise<string> => {
    const place = await findPlace(path, { action, rules });
    if (action === "read") return await readFile(place);
    if (action === "list") return await listFolder(place);
    await writeFile(place, "the model's words");
    return "written";
  };
  return run().catch((error: Error) => `Error: ${error.message}`);
}

/** Everything outside, by path; a file's content with it. */
async function contents(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = `${folder}/${name}`;
    if (isDirectory) found.push(...await contents(path));
    else found.push(`${name}: ${await Deno.readTextFile(path)}`);
  }
  return found.sort();
}

/** So many actions of each kind, some side by side, while another swaps. */
async function race(
  there: Ground,
  { rounds, restMs }: { rounds: number; restMs: number },
): Promise<string[]> {
  const folder = `${there.root}/a`;
  const { outside, aside } = there;
  const swapper = await startSwapper({ folder, outside, aside, restMs });
  const results: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const actions: PlaceAction[] = ["read", "list", "write", "read", "list"];
    results.push(
      ...await Promise.all(actions.map((action) => attempt(action, there))),
    );
  }
  ok(await swapper.stop() > 10);
  return results;
}

for (
  const [name, restMs, rounds] of [["without a rest", 0, 40], [
    "now and then",
    60,
    120,
  ]] as const
) {
  Deno.test({
    name:
      `while a folder is swapped for a link ${name}, nothing gets out or in`,
    ignore: !onUnix,
    async fn(): Promise<void> {
      await using there = await ground();
      const results = await race(there, { rounds, restMs });
      for (const result of results) {
        ok(!result.includes(CANARY) && !result.includes("canary"), result);
        match(result, /^(inside|written|Error: |file |new )/);
      }
      if (restMs > 0) ok(results.includes("inside"), "nothing was ever read");
      const outside = await contents(there.outside);
      const filled = outside.filter((line) =>
        !/^new\.[0-9a-f]{8}\.tmp: $/.test(line)
      );
      deepEqual(filled, [`canary: ${CANARY}`, `file: ${CANARY}`]);
    },
  });
}

Deno.test({
  name: "a folder that was swapped and is back is noticed all the same",
  ignore: !onUnix,
  async fn(): Promise<void> {
    await using there = await ground();
    const { root, outside, rules } = there;
    let works = 0;
    const swapped = onSteadyWay(`${root}/a/b`, rules, async () => {
      works++;
      await Deno.rename(`${root}/a`, `${root}/z`);
      await Deno.symlink(outside, `${root}/a`);
      const stolen = await Deno.readTextFile(`${root}/a/b/canary`);
      await Deno.remove(`${root}/a`);
      await Deno.rename(`${root}/z`, `${root}/a`);
      return stolen;
    });
    await rejects(swapped, /Cannot use this path: it changed meanwhile/);
    ok(works > 1, "it is tried again, since the next time may be quiet");
  },
});

Deno.test("work in a quiet folder is done once, whatever is written in it", async () => {
  await using there = await ground();
  let works = 0;
  const result = await onSteadyWay(
    `${there.root}/a/b`,
    there.rules,
    async () => {
      await Deno.writeTextFile(`${there.root}/a/b/other`, "x");
      return ++works;
    },
  );
  equal(result, 1);
  equal(await attempt("read", there), "inside");
});

Deno.test("a change by others on the way is waited out", async () => {
  await using there = await ground();
  let works = 0;
  const result = await onSteadyWay(
    `${there.root}/a/b`,
    there.rules,
    async () => {
      if (++works === 1) await Deno.writeTextFile(`${there.root}/other`, "x");
      return works;
    },
  );
  equal(result, 2);
});
