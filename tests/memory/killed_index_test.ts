import { deepEqual, equal } from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { type TestMemory, testMemory } from "./test_memory.ts";

const KILLS = 12;
const LONGEST_MS = 250;

Deno.test("after a kill in the middle of writing the index, the next start works", async () => {
  await using memory = await testMemory();
  await Deno.mkdir(memory.folder);
  for (let kill = 0; kill < KILLS; kill++) {
    await killWhileWriting(memory, LONGEST_MS * Math.random());
    const found = await memory.store.rank("cat", 2000);
    const entries = await memory.store.entries();
    deepEqual(
      found.map(({ text }) => text).sort(),
      entries.map(({ text }) => text).filter((text) => /cat/.test(text)).sort(),
    );
    equal(checkOf(memory), "ok");
  }
});

async function killWhileWriting(
  { folder, stateFolder }: TestMemory,
  afterMs: number,
): Promise<void> {
  const script = new URL("./search_forever.ts", import.meta.url);
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-prompt", script.href, folder, stateFolder],
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = child.stdout.getReader();
  await reader.read();
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill("SIGKILL");
  await child.status;
  await reader.cancel();
}

function checkOf({ stateFolder }: TestMemory): unknown {
  using index = new DatabaseSync(`${stateFolder}/memory_index.sqlite`);
  return index.prepare("PRAGMA integrity_check").get()?.integrity_check;
}
