// A process of its own, for the test of two writers: folder, state folder, name.
import { createLogger } from "../../src/base/logger.ts";
import { MemoryStore } from "../../src/memory/memory_store.ts";

const [folder, stateFolder, name, count] = Deno.args;
const store = new MemoryStore(folder, {
  timezone: "UTC",
  stateFolder,
  log: createLogger("memory", { level: "error", write: () => {} }),
});
for (let number = 0; number < Number(count); number++) {
  await store.append("long", `${name} ${number}`);
}
