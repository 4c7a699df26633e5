// A process of its own, to be killed while it writes the index: folder, state folder.
import { createLogger } from "../../src/base/logger.ts";
import { MemoryStore } from "../../src/memory/memory_store.ts";

const [folder, stateFolder] = Deno.args;
const store = new MemoryStore(folder, {
  timezone: "UTC",
  stateFolder,
  log: createLogger("memory", { level: "error", write: () => {} }),
});
await Deno.stdout.write(new TextEncoder().encode("ready\n"));
for (let round = 0;; round++) {
  for (let day = 1; day <= 28; day++) {
    const name = `2026-01-${String(day).padStart(2, "0")}.md`;
    const entries = Array.from(
      { length: 50 },
      (_, at) => `- cat ${round} ${at}`,
    );
    await Deno.writeTextFile(`${folder}/${name}`, entries.join("\n"));
  }
  await store.rank("cat", 1);
}
