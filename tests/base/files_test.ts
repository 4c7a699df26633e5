import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { atomicWrite } from "../../src/base/atomic_write.ts";
import { lockFile } from "../../src/base/lock_file.ts";

async function withFolder(
  run: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await run(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("atomicWrite replaces a file whole and leaves nothing beside it", () =>
  withFolder(async (folder) => {
    const path = `${folder}/a.json`;
    await atomicWrite(path, "old");
    await atomicWrite(path, "new");
    equal(await Deno.readTextFile(path), "new");
    deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), [
      "a.json",
    ]);
    if (Deno.build.os !== "windows") {
      equal((await Deno.stat(path)).mode! & 0o777, 0o600);
    }
  }));

Deno.test("atomicWrite writes through a symlink, so that it stays one", () =>
  withFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/real`, "old");
    await Deno.symlink(`${folder}/real`, `${folder}/link`);
    await atomicWrite(`${folder}/link`, "new");
    ok((await Deno.lstat(`${folder}/link`)).isSymlink);
    equal(await Deno.readTextFile(`${folder}/real`), "new");
  }));

Deno.test("atomicWrite replaces a symlink where none may be written through", () =>
  withFolder(async (folder) => {
    await Deno.writeTextFile(`${folder}/real`, "old");
    await Deno.symlink(`${folder}/real`, `${folder}/link`);
    await atomicWrite(`${folder}/link`, "new", { throughLink: false });
    ok((await Deno.lstat(`${folder}/link`)).isFile);
    equal(await Deno.readTextFile(`${folder}/real`), "old");
  }));

Deno.test("atomicWrite that fails keeps the old content and no rest", () =>
  withFolder(async (folder) => {
    await Deno.mkdir(`${folder}/taken`);
    await rejects(atomicWrite(`${folder}/taken`, "x"));
    deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["taken"]);
  }));

Deno.test("a lock is waited for, and given up when the signal says so", () =>
  withFolder(async (folder) => {
    const path = `${folder}/lock`;
    const waits = Promise.withResolvers<void>();
    const first = await lockFile(path);
    const second = lockFile(path, { onWait: waits.resolve, pollMs: 1 });
    const third = lockFile(path, { signal: AbortSignal.abort("enough") });
    await rejects(third, (reason) => reason === "enough");
    await waits.promise;
    first[Symbol.dispose]();
    (await second)[Symbol.dispose]();
  }));
