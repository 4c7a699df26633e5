import { deepEqual, equal } from "node:assert/strict";
import { type TestMemory, testMemory } from "./test_memory.ts";

async function facts(
  memory: TestMemory,
  chat?: string,
  since?: string,
): Promise<string[]> {
  const of = chat === undefined ? undefined : { chat, since };
  return (await memory.store.recentFacts(of)).map(({ text }) => text);
}

Deno.test("today's facts are at hand in every chat, on one line each", async () => {
  await using memory = await testMemory();
  await memory.store.append("long", "Anna\n  is 12", { chat: "cli:a" });
  await memory.store.append("today", "vet at\t3");
  deepEqual(await facts(memory), ["Anna is 12", "vet at 3"]);
  deepEqual(await memory.store.recentFacts({ chat: "cli:b" }), [
    {
      at: "2026-11-20T09:32:00.000Z",
      source: "MEMORY.md",
      text: "Anna is 12",
      chat: "cli:a",
    },
    {
      at: "2026-11-20T09:32:00.000Z",
      source: "2026-11-20.md",
      text: "vet at 3",
    },
  ]);
});

Deno.test("tomorrow only the conversation they were noted in has them", async () => {
  await using memory = await testMemory();
  await memory.store.append("today", "one", { chat: "cli:a" });
  await memory.store.append("today", "two", { chat: "cli:b" });
  await memory.store.append("today", "three");
  // Half past midnight in Paris, still the 20th in UTC.
  memory.setNow("2026-11-20T23:30:00Z");
  deepEqual(await facts(memory), []);
  deepEqual(await facts(memory, "cli:a"), ["one"]);
  deepEqual(await facts(memory, "cli:a", "2026-11-20T12:00:00.000Z"), []);
});

Deno.test("what is forgotten, or removed by hand, is not at hand any more", async () => {
  await using memory = await testMemory();
  for (const text of ["the cat", "the dog", "the cow"]) {
    await memory.store.append("long", text);
  }
  await memory.write("MEMORY.md", "- 2026-11-20: the cat\n* the dog\n");
  deepEqual(await facts(memory), ["the cat", "the dog"]);
  await memory.store.forget(await memory.store.holding("cat"));
  deepEqual(await facts(memory), ["the dog"]);
  const kept = await Deno.readTextFile(
    `${memory.stateFolder}/recent_facts.jsonl`,
  );
  equal(/cat|cow/.test(kept), false);
});

Deno.test("the last hundred are shown, and the file doesn't grow for ever", async () => {
  await using memory = await testMemory();
  await memory.write("2026-11-20.md", "# 2026-11-20\n");
  for (let number = 0; number < 120; number++) {
    await memory.store.append("today", `fact ${number}`, { chat: "cli:a" });
  }
  const texts = await facts(memory);
  equal(texts.length, 100);
  deepEqual([texts[0], texts[99]], ["fact 20", "fact 119"]);
  const path = `${memory.stateFolder}/recent_facts.jsonl`;
  const text = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, text.repeat(9));
  await memory.store.append("today", "the last", { chat: "cli:a" });
  equal((await Deno.readTextFile(path)).trimEnd().split("\n").length, 100);
  equal((await facts(memory)).at(-1), "the last");
});

Deno.test("a broken line, or a broken file, costs no more than itself", async () => {
  await using memory = await testMemory();
  await memory.store.append("today", "one");
  const path = `${memory.stateFolder}/recent_facts.jsonl`;
  await Deno.writeTextFile(
    path,
    '[]\n{"at":"x","source":"MEMORY.md","text":"y"}\n{"at":"2026',
    { append: true },
  );
  await memory.store.append("today", "two");
  deepEqual(await facts(memory), ["one", "two"]);
  await Deno.remove(path);
  await Deno.mkdir(path);
  equal(await memory.store.append("today", "three"), true);
  await Deno.remove(path);
  deepEqual(await facts(memory), []);
});
