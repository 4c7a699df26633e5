// A process of its own, for the test of several writers: folder, name, count.
import { createLogger } from "../../src/base/logger.ts";
import { JobStore } from "../../src/schedule/job_store.ts";

const [folder, name, count] = Deno.args;
const store = new JobStore(folder, {
  timezone: "UTC",
  log: createLogger("jobs", { level: "error", write: () => {} }),
});
for (let number = 0; number < Number(count); number++) {
  const job = await store.add({
    schedule: { type: "interval", minutes: 1000 },
    chat: { channel: "cli", chatId: name },
    message: `${name} ${number}`,
  });
  if (number % 3 === 1) await store.disable(job.id);
  if (number % 3 === 2) await store.remove(job.id);
}
