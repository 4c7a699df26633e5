import * as v from "valibot";
import { atomicWrite } from "../base/atomic_write.ts";
import type { Logger } from "../base/logger.ts";
import type { DayUsage, UsageTotals } from "./day_usage.ts";
import { readIfThere } from "../base/read_if_there.ts";

/** What was spent, by day (`YYYY-MM-DD` in the person's zone). */
export type UsageDays = Record<string, DayUsage>;

const amount = v.pipe(v.number(), v.minValue(0));

const totals: v.GenericSchema<unknown, UsageTotals> = v.looseObject({
  calls: amount,
  input_tokens: amount,
  output_tokens: amount,
  estimated_tokens: amount,
  cost: v.record(v.string(), amount),
});

const day: v.GenericSchema<unknown, DayUsage> = v.looseObject({
  total: totals,
  models: v.record(v.string(), totals),
  providers: v.optional(v.record(v.string(), totals), {}),
  sources: v.record(v.string(), totals),
  jobs: v.record(v.string(), totals),
  warned: v.record(v.string(), amount),
});

const usageFile = v.looseObject({
  version: v.literal(1),
  days: v.record(v.string(), day),
});

/**
 * Reads usage.json. One that can't be read is moved to `usage.json.corrupted`, and
 * the account begins anew: hold the lock, since another process may do the same.
 */
export async function readUsage(path: string, log: Logger): Promise<UsageDays> {
  const text = await readIfThere(path);
  if (text === undefined) return {};
  const days = parseUsage(text);
  if (days) return days;
  const kept = `${path}.corrupted`;
  await Deno.rename(path, kept);
  log.warn(
    `${path} can't be read, so tokens are counted from 0 again; it is kept as ` +
      kept,
  );
  return {};
}

/** Writes usage.json whole, for its owner alone. */
export async function writeUsage(path: string, days: UsageDays): Promise<void> {
  await atomicWrite(
    path,
    `${JSON.stringify({ version: 1, days }, null, 2)}\n`,
  );
}

function parseUsage(text: string): UsageDays | undefined {
  try {
    const tree = JSON.parse(text.replace(/^\uFEFF/, ""));
    const result = v.safeParse(usageFile, tree);
    return result.success ? result.output.days : undefined;
  } catch {
    return undefined;
  }
}
