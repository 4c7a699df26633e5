import { deepEqual } from "node:assert/strict";
import { runInOrder } from "../../src/agent/in_order.ts";
import type { Touch } from "../../src/tools/tool.ts";

const read = (scope: string): Touch => ({ scope, write: false });
const write = (scope: string): Touch => ({ scope, write: true });

/** Runs works that each take a few turns of the event loop; returns their story. */
async function story(...works: Touch[][]): Promise<string> {
  const told: string[] = [];
  const results = await runInOrder(works.map((touches, at) => ({
    touches,
    run: async () => {
      told.push(`+${at}`);
      for (let i = 0; i < 5; i++) await Promise.resolve();
      told.push(`-${at}`);
      return at;
    },
  })));
  deepEqual(results, works.map((_, at) => at));
  return told.join(" ");
}

Deno.test("works that touch different things run side by side", async () => {
  deepEqual(
    await story([write("workspace/a")], [write("workspace/b")], []),
    "+0 +1 +2 -0 -1 -2",
  );
  deepEqual(await story([read("x")], [read("x")]), "+0 +1 -0 -1");
});

Deno.test("works that touch the same thing keep their order", async () => {
  deepEqual(await story([write("a")], [read("a")]), "+0 -0 +1 -1");
  deepEqual(await story([read("a")], [write("a")]), "+0 -0 +1 -1");
  deepEqual(await story([write("a/b/c")], [write("a")]), "+0 -0 +1 -1");
  deepEqual(await story([write("ab")], [write("a")]), "+0 +1 -0 -1");
});

Deno.test("one that fails doesn't hold up the next", async () => {
  const run = runInOrder<string>([
    { touches: [write("a")], run: () => Promise.reject(new Error("no")) },
    { touches: [write("a")], run: () => Promise.resolve("ran") },
  ]);
  deepEqual(await run.catch((error) => error.message), "no");
});
