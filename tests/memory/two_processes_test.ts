import { deepEqual, equal } from "node:assert/strict";
import { testMemory } from "./test_memory.ts";

const COUNT = 1000;

Deno.test("two processes that append at the same time lose no entry", async () => {
  await using memory = await testMemory();
  const script = new URL("./append_many.ts", import.meta.url);
  const run = (name: string): Promise<Deno.CommandOutput> =>
    new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "--no-prompt",
        "--allow-read",
        "--allow-write",
        script.href,
        memory.folder,
        memory.stateFolder,
        name,
        String(COUNT),
      ],
      stderr: "inherit",
    }).output();
  const ended = await Promise.all([run("one"), run("two")]);
  deepEqual(ended.map(({ code }) => code), [0, 0]);
  const texts = (await memory.store.entries()).map(({ text }) => text);
  equal(texts.length, 2 * COUNT);
  for (const name of ["one", "two"]) {
    deepEqual(
      texts.filter((text) => text.startsWith(name)),
      Array.from({ length: COUNT }, (_, number) => `${name} ${number}`),
    );
  }
});

Deno.test("appends of one process side by side lose no entry", async () => {
  await using memory = await testMemory();
  const numbers = Array.from({ length: 20 }, (_, number) => `entry ${number}`);
  await Promise.all(numbers.map((text) => memory.store.append("today", text)));
  const texts = (await memory.store.entries()).map(({ text }) => text);
  deepEqual(texts.sort(), numbers.sort());
});
