import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { createLogger } from "../../src/base/logger.ts";
import { readStateFile, writeStateFile } from "../../src/base/state_file.ts";

const logged: string[] = [];
const options = {
  parse: (tree: unknown) => Array.isArray(tree) ? tree : undefined,
  broken: "the list begins anew",
  log: createLogger("test", {
    level: "warn",
    write: (line) => void logged.push(line),
  }),
};

async function inFolder(work: (path: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  logged.length = 0;
  try {
    await work(`${folder}/list.json`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("a state file comes back as it was written, for its owner alone", async () => {
  await inFolder(async (path) => {
    equal(await readStateFile(path, options), undefined);
    await writeStateFile(path, [1, { a: "é" }]);
    deepEqual(await readStateFile(path, options), [1, { a: "é" }]);
    if (Deno.build.os !== "windows") {
      equal((await Deno.stat(path)).mode! & 0o777, 0o600);
    }
    await Deno.writeTextFile(path, "\uFEFF[2]");
    deepEqual(await readStateFile(path, options), [2]);
    deepEqual(logged, []);
  });
});

Deno.test("a state file that can't be read is moved aside with a warning", async () => {
  for (const text of ["", "[1", '{"not":"a list"}', "undefined", "\0"]) {
    await inFolder(async (path) => {
      await Deno.writeTextFile(path, text);
      equal(await readStateFile(path, options), undefined);
      equal(await Deno.readTextFile(`${path}.corrupted`), text);
      await rejects(Deno.stat(path), Deno.errors.NotFound);
      match(
        logged.join(),
        /list\.json can't be read; it is kept as .*corrupted, and the list begins/,
      );
    });
  }
});

Deno.test("a state file that may not be read stays where it is", async () => {
  await inFolder(async (path) => {
    await Deno.mkdir(path);
    await rejects(readStateFile(path, options));
    equal((await Deno.stat(path)).isDirectory, true);
  });
});
