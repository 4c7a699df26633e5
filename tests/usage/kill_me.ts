// Adds calls, says after each which it was, and waits to be killed.
import { createLogger } from "../../src/base/logger.ts";
import { UsageLedger } from "../../src/usage/usage_ledger.ts";
import { entry } from "./test_ledger.ts";

const [folder] = Deno.args;
const ledger = new UsageLedger(folder, {
  timezone: "UTC",
  log: createLogger("usage", { level: "error", write: () => {} }),
  now: () => new Date("2026-11-20T09:32:00Z"),
});
for (let number = 1;; number++) {
  ledger.add(entry());
  // The time that the next call to a model takes at the very least.
  await ledger.today();
  Deno.stdout.writeSync(new TextEncoder().encode(`${number}\n`));
}
