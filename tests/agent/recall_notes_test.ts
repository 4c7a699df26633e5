import { deepEqual, equal, match } from "node:assert/strict";
import { recallNotes } from "../../src/agent/recall_notes.ts";
import { createLogger } from "../../src/base/logger.ts";
import type { RankedNote } from "../../src/memory/memory_store.ts";

const note = { score: 1, date: "2026-03-12", source: "MEMORY.md", text: "a" };

async function recalled(
  rank: () => Promise<RankedNote[]>,
): Promise<{ notes?: RankedNote[]; logged: string }> {
  let logged = "";
  const log = createLogger("test", {
    level: "debug",
    write: (line) => logged += line,
  });
  const options = { memory: { rank }, log, mostMilliseconds: 5 };
  return { notes: await recallNotes("hello", options), logged };
}

Deno.test("what is found in time is handed on", async () => {
  const { notes, logged } = await recalled(() => Promise.resolve([note]));
  deepEqual([notes, logged], [[note], ""]);
});

Deno.test("a search that takes too long is left alone, even when it fails later", async () => {
  const { promise, reject } = Promise.withResolvers<RankedNote[]>();
  const { notes, logged } = await recalled(() => promise);
  equal(notes, undefined);
  match(logged, /without recall: it takes longer than 5 ms/);
  reject(new Error("too late"));
  await promise.catch(() => {});
});

Deno.test("a search that throws at once or later is no error", async () => {
  const failing = [
    () => Promise.reject(new Error("no index")),
    () => {
      throw new Error("no index");
    },
  ];
  for (const rank of failing) {
    const { notes, logged } = await recalled(rank);
    equal(notes, undefined);
    match(logged, /without recall: no index/);
  }
});
