import { deepEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { isWithin, resolvePath } from "../../src/base/resolve_path.ts";
import { checkPath } from "../../src/tools/allowed_path/check_path.ts";
import type { PathRules } from "../../src/tools/allowed_path/path_rules.ts";
import { findPlace } from "../../src/tools/allowed_path/place.ts";
import { listFolder } from "../../src/tools/filesystem/list_folder.ts";
import { readFile } from "../../src/tools/filesystem/read_file.ts";
import { writeFile } from "../../src/tools/filesystem/write_file.ts";

const onUnix = Deno.build.os !== "windows";
const CANARY = "the canary's song";

/** A folder, a file, or a link; of links also where they lead. */
type Entry = [kind: "folder" | "file" | "link", at: string, target: string];

const name = fc.constantFrom("a", "b", "ü", "c d");
const inside = fc.array(name, { minLength: 1, maxLength: 3 })
  .map((names) => names.join("/"));
const step = fc.constantFrom("a", "b", "ü", "c d", "..", ".", "canary");
const steps = fc.array(step, { minLength: 1, maxLength: 5 })
  .map((names) => names.join("/"));
/** Relative, absolute inside and out, past the protected, to itself, to nothing. */
const target = fc.oneof(
  steps,
  steps.map((path) => `{root}/${path}`),
  steps.map((path) => `{outside}/${path}`),
  fc.constantFrom("{outside}", "{root}", "{root}/sessions", "/", "../outside"),
);
const kind = fc.constantFrom("folder", "file", "link", "link");
const tree: fc.Arbitrary<Entry[]> = fc.array(
  fc.tuple(kind, inside, target) as fc.Arbitrary<Entry>,
  { minLength: 3, maxLength: 14 },
);

/** The tree on the disk, beside an outside that must never be seen or changed. */
async function plant(
  entries: readonly Entry[],
): Promise<{ top: string; rules: PathRules }> {
  const top = await Deno.realPath(await Deno.makeTempDir());
  const [root, outside] = [`${top}/root`, `${top}/outside`];
  await Deno.mkdir(`${root}/sessions`, { recursive: true });
  await Deno.mkdir(`${outside}/a`, { recursive: true });
  for (
    const path of [
      `${outside}/canary`,
      `${outside}/a/canary`,
      `${root}/sessions/canary`,
    ]
  ) {
    await Deno.writeTextFile(path, CANARY);
  }
  for (const [kind, at, target] of entries) {
    const path = `${root}/${at}`;
    const to = target.replace("{root}", root).replace("{outside}", outside);
    const folder = path.slice(0, path.lastIndexOf("/"));
    const real = await Deno.realPath(folder).catch(() => "");
    // The tree itself stays in the root: a link isn't planted through.
    if (!isWithin(real, root) || isWithin(real, `${root}/sessions`)) continue;
    const put = {
      folder: Deno.mkdir,
      file: writeX,
      link: () => Deno.symlink(to, path),
    };
    await put[kind](path).catch(() => {}); // something is there already
  }
  const rules = {
    ...{ workspace: root, roots: [root], config: `${top}/config.json` },
    protectedFolders: [`${root}/sessions`],
  };
  return { top, rules };
}

function writeX(path: string): Promise<void> {
  return Deno.writeTextFile(path, "x", { createNew: true });
}

/** What the system says about a path: its real one, or why there is none. */
async function oracle(path: string): Promise<string> {
  try {
    return await Deno.realPath(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) return "error";
    // A name that is there, though nothing is behind it, is a link to nothing.
    if (await Deno.lstat(path).then(() => true, () => false)) return "dangling";
    const at = path.lastIndexOf("/");
    const parent = await oracle(path.slice(0, at) || "/");
    return parent.startsWith("/") ? parent + path.slice(at) : parent;
  }
}

Deno.test({
  name: "what the rules say of a path is what the system says of it",
  ignore: !onUnix,
  async fn(): Promise<void> {
    await fc.assert(
      fc.asyncProperty(
        tree,
        fc.array(steps, { minLength: 5, maxLength: 5 }),
        async (entries, wishes) => {
          const { top, rules } = await plant(entries);
          for (const wish of wishes) {
            const path = resolvePath(rules.workspace, wish);
            const real = await oracle(path);
            const verdict = await checkPath(path, rules).catch(() => ({
              kind: "error" as const,
            }));
            const expected = !real.startsWith("/")
              ? { kind: real }
              : isWithin(real, `${rules.workspace}/sessions`)
              ? { kind: "protected" }
              : isWithin(real, rules.workspace)
              ? { kind: "allowed", path: real }
              : { kind: "outside" };
            deepEqual(verdict, expected, wish);
          }
          await Deno.remove(top, { recursive: true });
        },
      ),
      { numRuns: 100 },
    );
  },
});

/** Every file outside the tree with what it holds. */
async function closed(top: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ["outside", "outside/a", "root/sessions", "."]) {
    for await (const { name, isFile } of Deno.readDir(`${top}/${folder}`)) {
      const path = `${top}/${folder}/${name}`;
      found.push(
        `${folder}/${name} ${isFile ? await Deno.readTextFile(path) : ""}`,
      );
    }
  }
  return found.sort();
}

Deno.test({
  name: "no action in any tree of links shows or changes what is closed",
  ignore: !onUnix,
  async fn(): Promise<void> {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        tree,
        fc.array(steps, { minLength: 5, maxLength: 5 }),
        async (entries, wishes) => {
          const { top, rules } = await plant(entries);
          const before = await closed(top);
          for (const wish of wishes) {
            for (const action of ["write", "read", "list"] as const) {
              const run = async (): Promise<string> => {
                const place = await findPlace(wish, { action, rules });
                if (action === "list") return await listFolder(place);
                if (action === "read") return await readFile(place);
                await writeFile(place, "the model's words");
                return "written";
              };
              const result = await run().then((text) => {
                done++;
                return text;
              }, (error: Error) => error.message);
              ok(!result.includes(CANARY), wish);
            }
          }
          deepEqual(await closed(top), before);
          await Deno.remove(top, { recursive: true });
        },
      ),
      { numRuns: 25 },
    );
    ok(done > 25, `only ${done} actions were possible at all`);
  },
});
