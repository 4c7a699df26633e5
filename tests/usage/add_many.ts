// A process of its own, for the test of two writers: folder, model, count.
import { createLogger } from "../../src/base/logger.ts";
import { UsageLedger } from "../../src/usage/usage_ledger.ts";
import { entry } from "./test_ledger.ts";

const [folder, model, count] = Deno.args;
await using ledger = new UsageLedger(folder, {
  timezone: "UTC",
  log: createLogger("usage", { level: "error", write: () => {} }),
  now: () => new Date("2026-11-20T09:32:00Z"),
});
for (let number = 0; number < Number(count); number++) {
  ledger.add(entry({ model }));
  await ledger.today();
}
