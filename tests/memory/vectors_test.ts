import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { Embedder } from "../../src/base/embedder.ts";
import { fakeVector } from "../fakes/embeddings.ts";
import { testMemory } from "./test_memory.ts";

const { signal } = new AbortController();
const NOTES = [
  "A kitten moved in next door",
  "Paid the plumber",
  "Bought bread and tea",
  "The window is broken",
  "Met Anna at school",
  "Booked the train to Lyon",
  "Salary came late",
  "Rain all week",
  "New phone arrived",
  "Dinner with Paul",
].map((text) => `- 10:00 ${text}\n`).join("");

/** Counts what it is asked. */
function countingEmbedder(name = "fake/one"): Embedder & { asked: string[] } {
  const asked: string[] = [];
  return {
    name,
    asked,
    embed(texts): Promise<number[][]> {
      asked.push(...texts);
      return Promise.resolve(texts.map(fakeVector));
    },
  };
}

Deno.test("a note is found by its meaning once it has a vector", async () => {
  const embedder = countingEmbedder();
  await using memory = await testMemory({ embedder });
  await memory.write("2026-11-18.md", NOTES);
  deepEqual(await memory.store.rank("feline", 5), []);
  deepEqual(
    embedder.asked,
    [],
    "no vector is asked for in the way of an answer",
  );
  await memory.store.embedMissing(signal);
  equal(embedder.asked.length, 10);
  const found = await memory.store.rank("feline", 5);
  deepEqual(found.map(({ text }) => text), ["A kitten moved in next door"]);
  ok(found[0].score > 0);
});

Deno.test("words and meaning together beat each alone", async () => {
  await using memory = await testMemory({ embedder: countingEmbedder() });
  await memory.write(
    "2026-11-18.md",
    `${NOTES}- 11:00 The kitten hates rain\n`,
  );
  await memory.store.embedMissing(signal);
  const found = await memory.store.rank("kitten rain", 3);
  equal(found[0].text, "The kitten hates rain");
  deepEqual(await memory.store.rank("zebra", 5), []);
  deepEqual(await memory.store.rank(" ", 5), []);
});

Deno.test("vectors are made once, and anew for what changed or another model", async () => {
  const first = countingEmbedder();
  await using memory = await testMemory({ embedder: first });
  await memory.write("2026-11-18.md", NOTES);
  await memory.store.embedMissing(signal);
  await memory.store.embedMissing(signal);
  equal(first.asked.length, 10);
  await memory.write("2026-11-18.md", `${NOTES}- 12:00 one more\n`);
  await memory.store.embedMissing(signal);
  deepEqual(first.asked.slice(10), ["one more"]);
  const second = countingEmbedder("fake/two");
  await memory.again({ embedder: second }).embedMissing(signal);
  equal(second.asked.length, 11);
});

Deno.test("embedding stops when told, and goes on from there", async () => {
  const stop = new AbortController();
  const embedder = countingEmbedder();
  const stopping: Embedder = {
    ...embedder,
    embed(texts, signal) {
      stop.abort();
      return embedder.embed(texts, signal);
    },
  };
  await using memory = await testMemory({ embedder: stopping });
  const many = Array.from({ length: 40 }, (_, at) => `- 10:00 note ${at}\n`);
  await memory.write("2026-11-18.md", many.join(""));
  await memory.store.embedMissing(stop.signal);
  const done = embedder.asked.length;
  ok(done > 0 && done < 40);
  await memory.again({ embedder }).embedMissing(signal);
  equal(new Set(embedder.asked).size, 40);
  equal(embedder.asked.length, 40);
});

Deno.test("a model that fails is named once, and words go on", async () => {
  const broken: Embedder = {
    name: "fake/one",
    embed: () => Promise.reject(new Error("Cannot ask fake: no electricity")),
  };
  await using memory = await testMemory({ embedder: broken });
  await memory.write("2026-11-18.md", NOTES);
  await memory.store.embedMissing(signal);
  memory.setNow("2026-11-20T12:00:00Z");
  await memory.store.embedMissing(signal);
  const found = await memory.store.rank("plumber", 5);
  deepEqual(found.map(({ text }) => text), ["Paid the plumber"]);
  const warnings = memory.logged.filter((line) => line.includes("WARN"));
  equal(warnings.length, 1);
  match(warnings[0], /No vectors for the notes: .*no electricity/);
});

Deno.test("a model that doesn't answer holds up a question only once", async () => {
  const embedder = countingEmbedder();
  let silent = false;
  let asked = 0;
  const falling: Embedder = {
    ...embedder,
    embed(texts, signal) {
      if (!silent) return embedder.embed(texts, signal);
      asked++;
      return new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason))
      );
    },
  };
  await using memory = await testMemory({ embedder: falling });
  await memory.write("2026-11-18.md", NOTES);
  await memory.store.embedMissing(signal);
  silent = true;
  equal((await memory.store.rank("plumber", 5)).length, 1);
  equal((await memory.store.rank("plumber", 5)).length, 1);
  equal(asked, 1);
});
