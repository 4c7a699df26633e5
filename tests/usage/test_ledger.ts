import { createLogger } from "../../src/base/logger.ts";
import type { UsageEntry } from "../../src/usage/usage_entry.ts";
import { UsageLedger } from "../../src/usage/usage_ledger.ts";

/** An account in a folder of its own, which is removed when disposed. */
export interface TestLedger extends AsyncDisposable {
  /** The account. */
  ledger: UsageLedger;
  /** The state folder. */
  folder: string;
  /** What was logged, line by line. */
  logged: string[];
  /** Another account over the same folder. */
  again(): UsageLedger;
  /** Sets the clock. */
  setNow(time: string): void;
  /** The file as it is. */
  file(): Promise<{ days: Record<string, { total: { calls: number } }> }>;
}

/** An account in Paris, at 10:32 on 20 November 2026. */
export async function testLedger(
  timezone = "Europe/Paris",
): Promise<TestLedger> {
  const folder = await Deno.makeTempDir({ prefix: "miniclaw_" });
  const logged: string[] = [];
  let now = new Date("2026-11-20T09:32:00Z");
  const log = createLogger("usage", {
    level: "debug",
    write: (line) => logged.push(line),
  });
  const again = (): UsageLedger =>
    new UsageLedger(folder, { timezone, log, now: () => now });
  return {
    ledger: again(),
    again,
    folder,
    logged,
    setNow: (time) => now = new Date(time),
    file: async () =>
      JSON.parse(await Deno.readTextFile(`${folder}/usage.json`)),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** A call that read 100 tokens and wrote 10. */
export function entry(more: Partial<UsageEntry> = {}): UsageEntry {
  return {
    source: "chat",
    provider: "p",
    model: "m",
    inputTokens: 100,
    outputTokens: 10,
    estimated: false,
    ...more,
  };
}
