import { deepEqual, equal, rejects } from "node:assert/strict";
import { createLogger } from "../../src/base/logger.ts";
import { PersonaStore } from "../../src/workspace/persona.ts";
import { workspaceFiles } from "../../src/workspace/workspace_files.ts";

/** A home of its own, removed when disposed. */
async function place(): Promise<
  AsyncDisposable & { store: PersonaStore; state: string; logged: string[] }
> {
  const workspace = await Deno.makeTempDir({ prefix: "miniclaw_" });
  const state = `${workspace}/state`;
  const logged: string[] = [];
  const log = createLogger("api", {
    level: "debug",
    write: (line) => logged.push(line),
  });
  const now = (): Date => new Date("2026-11-20T09:32:00Z");
  return {
    store: new PersonaStore({ workspace, state }, { log, now }),
    ...{ state, logged },
    [Symbol.asyncDispose]: () => Deno.remove(workspace, { recursive: true }),
  };
}

const to = (text: string) => () => Promise.resolve(text);

Deno.test("without a file it is the one that would be made", async () => {
  await using here = await place();
  const { text, replaced } = await here.store.read();
  equal(text, workspaceFiles[0].template);
  deepEqual(replaced, []);
});

Deno.test("what comes to the same is no change", async () => {
  await using here = await place();
  await here.store.change(to("one"));
  const { replaced } = await here.store.change(to("one"));
  equal(replaced.length, 1);
});

Deno.test("changes at once are made one after the other", async () => {
  await using here = await place();
  await here.store.change(to(""));
  const add = (letter: string) =>
    here.store.change((text) => Promise.resolve(text + letter));
  await Promise.all([..."abcdef"].map(add));
  const { text, replaced } = await here.store.read();
  equal([...text].sort().join(""), "abcdef");
  equal(replaced.length, 7);
});

Deno.test("an undo that a crash broke off is not undone twice", async () => {
  await using here = await place();
  await here.store.change(to("one"));
  await here.store.change(to("two"));
  const path = `${here.state}/persona/history.json`;
  const history = JSON.parse(await Deno.readTextFile(path));
  // It was kept, but "three" never came to be written.
  history.replaced.push({ at: "2026-11-20T09:32:00Z", text: "two" });
  await Deno.writeTextFile(path, JSON.stringify(history));
  equal((await here.store.undo()).text, "one");
});

Deno.test("a history that can't be read is set aside, and begins anew", async () => {
  await using here = await place();
  await here.store.change(to("one"));
  const path = `${here.state}/persona/history.json`;
  await Deno.writeTextFile(path, "{");
  await rejects(here.store.undo(), /no earlier version/);
  equal(await Deno.readTextFile(`${path}.corrupted`), "{");
  equal(here.logged.length, 1);
  equal((await here.store.change(to("two"))).replaced.length, 1);
});
