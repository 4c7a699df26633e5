import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { lockRestore, settleHome } from "../../src/backup/settle_home.ts";
import { createLogger } from "../../src/base/logger.ts";
import { defaultConfig } from "../../src/config/default_config.ts";
import { isProtected } from "../../src/tools/allowed_path/check_path.ts";
import { pathRules } from "../../src/tools/allowed_path/path_rules.ts";
import { findHome } from "../../src/config/home.ts";
import { TestHomes, type Tree, treeOf } from "./test_home.ts";

const NEW = {
  "config.json": '{"new": true}',
  "workspace/USER.md": "new",
  "workspace/memory/MEMORY.md": "new",
  "state/jobs.json": "[]",
};
const OLD = {
  "config.json": '{"old": true}',
  "workspace/USER.md": "old",
  "state/usage.json": "{}",
  "mine.txt": "not miniclaw's",
};

/** A backup of a new home, and an old one. */
async function stage() {
  const homes = await TestHomes.create();
  const fresh = await homes.write("new", NEW);
  await homes.backup(fresh);
  const old = await homes.write("old", OLD);
  return {
    ...{ homes, old, before: await treeOf(old.root) },
    wanted: await treeOf(fresh.root),
    [Symbol.asyncDispose]: () => homes[Symbol.asyncDispose](),
  };
}

Deno.test("a home that exists is only replaced by force, and kept", async () => {
  await using here = await stage();
  const { homes, old, before, wanted } = here;
  await rejects(homes.restore(old), /expected an empty home, found/);
  deepEqual(await treeOf(old.root), before);
  const { kept } = await homes.restore(old, { force: true });
  const aside = `${old.root}/replaced/20261121T100000Z`;
  deepEqual(kept, [
    { was: old.workspace, is: `${aside}/workspace` },
    { was: old.state, is: `${aside}/state` },
    { was: old.config, is: `${aside}/config.json` },
  ]);
  const after = await treeOf(old.root);
  deepEqual(partOf(after, "/replaced/20261121T100000Z"), {
    ...without(before, "/mine.txt"),
  });
  deepEqual(without(after, "/replaced", "/mine.txt"), wanted);
  ok("/mine.txt" in after);
});

Deno.test("the agent reads nothing of what was replaced", async () => {
  await using here = await stage();
  const { kept } = await here.homes.restore(here.old, { force: true });
  const config = structuredClone(defaultConfig);
  config.tools.filesystem.allow = [await Deno.realPath(here.homes.folder)];
  const rules = await pathRules({
    ...{ home: here.old, config, audience: "person" },
    log: createLogger("test", { level: "error", write: () => {} }),
  });
  ok(!isProtected(await Deno.realPath(`${here.old.root}/mine.txt`), rules));
  for (const { is } of kept) ok(isProtected(await Deno.realPath(is), rules));
});

Deno.test("a second restore by force keeps both homes before it", async () => {
  await using here = await stage();
  await here.homes.restore(here.old, { force: true });
  const { kept } = await here.homes.restore(here.old, { force: true });
  match(kept[0].is, /replaced\/20261121T100000Z-2\/workspace$/);
});

Deno.test("a configuration elsewhere is kept and restored where it is", async () => {
  await using here = await stage();
  const config = `${here.homes.folder}/elsewhere/my.json`;
  const home = findHome(
    (name) => name === "MINICLAW_HOME" ? here.old.root : undefined,
    config,
  );
  await here.homes.restore(home, { force: true });
  equal(await Deno.readTextFile(config), NEW["config.json"]);
  await here.homes.restore(home, { force: true });
  equal(
    await Deno.readTextFile(`${config}.replaced-20261121T100000Z`),
    NEW["config.json"],
  );
  equal(await Deno.readTextFile(here.old.config), OLD["config.json"]);
});

Deno.test("where a gateway runs nothing is changed", async () => {
  await using here = await stage();
  const lockHome = () => Promise.reject(new Error("one runs"));
  await rejects(
    here.homes.restore(here.old, { force: true, lockHome }),
    /one runs/,
  );
  deepEqual(await treeOf(here.old.root), here.before);
});

Deno.test("two restores at once don't meet in one home", async () => {
  await using here = await stage();
  using _lock = await lockRestore(here.old);
  await rejects(
    here.homes.restore(here.old, { force: true }),
    /is being restored/,
  );
});

Deno.test("a full disk, or a rename that fails, leaves the old home", async () => {
  await using here = await stage();
  const { homes, old, before } = here;
  const full = () => Promise.reject(new Error("Full (os error 28)"));
  for (const home of [old, homes.home("none")]) {
    const open: typeof Deno.open = async (path, options) => {
      const file = await Deno.open(path, options);
      file.write = full;
      return file;
    };
    const disk = { open, rename: Deno.rename };
    await rejects(homes.restore(home, { force: true, disk }), /os error 28/);
  }
  deepEqual(await treeOf(homes.home("none").root), {});
  deepEqual(await treeOf(old.root), before);
  for (let failing = 1; failing <= 6; failing++) {
    let count = 0;
    const rename: typeof Deno.rename = (from, to) =>
      ++count === failing ? full() : Deno.rename(from, to);
    const disk = { open: Deno.open, rename };
    await rejects(homes.restore(old, { force: true, disk }), /os error 28/);
    deepEqual(await treeOf(old.root), before, `at rename ${failing}`);
  }
});

Deno.test(
  "killed anywhere, a restore leaves the old home or the new one",
  { ignore: Deno.build.os === "windows" },
  async () => {
    await using here = await stage();
    const { homes, old, before } = here;
    const moments = [
      ...[1, 4].map((moment) => ["open", `${moment}`]),
      ...[1, 2, 3, 4, 5, 6].map((moment) => ["before", `${moment}`]),
      ...[1, 2, 3, 4, 5, 6].map((moment) => ["after", `${moment}`]),
    ];
    for (const [when, moment] of moments) {
      await killed([old.root, homes.archive, when, moment]);
      equal(await settleHome(old), when !== "open");
      const tree = await treeOf(old.root);
      deepEqual(
        without(tree, "/restore.lock", "/replaced"),
        before,
        `${when} ${moment}`,
      );
    }
    // What they left behind goes with the next one.
    await homes.restore(old, { force: true });
    const left = Object.keys(await treeOf(old.root))
      .filter((path) => /\/restor|\.tmp/.test(path));
    deepEqual(left, []);
  },
);

async function killed(args: string[]): Promise<void> {
  const script = new URL("killed_restore.ts", import.meta.url).pathname;
  const { signal, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "-A", script, ...args],
  }).output();
  equal(signal, "SIGKILL", new TextDecoder().decode(stderr));
}

function without(tree: Tree, ...starts: string[]): Tree {
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) =>
      !starts.some((start) => path.startsWith(start))
    ),
  );
}

function partOf(tree: Tree, folder: string): Tree {
  return Object.fromEntries(
    Object.entries(tree).filter(([path]) =>
      path.startsWith(`${folder}/`) && path !== `${folder}/`
    ).map(([path, value]) => [path.slice(folder.length), value]),
  );
}
