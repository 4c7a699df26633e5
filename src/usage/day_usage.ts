import type { UsageEntry } from "./usage_entry.ts";

/** What calls cost together, as usage.json keeps it. */
export interface UsageTotals {
  /** Model calls. */
  calls: number;
  /** Tokens read. */
  input_tokens: number;
  /** Tokens written. */
  output_tokens: number;
  /** How many of all these are estimated: the service gave no count. */
  estimated_tokens: number;
  /** Money by currency, for the calls whose price was known. */
  cost: Record<string, number>;
}

/** What was spent in one day. */
export interface DayUsage {
  /** By all. */
  total: UsageTotals;
  /** By model. */
  models: Record<string, UsageTotals>;
  /** By provider; what was spent before that was kept isn't in it. */
  providers: Record<string, UsageTotals>;
  /** By what it was spent for. */
  sources: Record<string, UsageTotals>;
  /** By job. */
  jobs: Record<string, UsageTotals>;
  /** Limits that the person was warned of, and how high they were then. */
  warned: Record<string, number>;
}

/** A day on which nothing was spent yet. */
export function emptyDay(): DayUsage {
  return {
    ...{ total: nothing(), models: {}, providers: {}, sources: {} },
    ...{ jobs: {}, warned: {} },
  };
}

/** The day with one more call. */
export function addToDay(day: DayUsage, entry: UsageEntry): DayUsage {
  const { provider, model, source, job } = entry;
  return {
    ...day,
    total: plus(day.total, entry),
    models: plusAt(day.models, model, entry),
    providers: plusAt(day.providers, provider, entry),
    sources: plusAt(day.sources, source, entry),
    jobs: job === undefined ? day.jobs : plusAt(day.jobs, job, entry),
  };
}

/** The tokens of these totals, read and written. */
export function tokensOf(totals: UsageTotals | undefined): number {
  return totals ? totals.input_tokens + totals.output_tokens : 0;
}

function plusAt(
  all: Record<string, UsageTotals>,
  key: string,
  entry: UsageEntry,
): Record<string, UsageTotals> {
  const before = Object.hasOwn(all, key) ? all[key] : nothing();
  return { ...all, [key]: plus(before, entry) };
}

function plus(totals: UsageTotals, entry: UsageEntry): UsageTotals {
  const { inputTokens, outputTokens, estimated } = entry;
  return {
    calls: totals.calls + 1,
    input_tokens: totals.input_tokens + inputTokens,
    output_tokens: totals.output_tokens + outputTokens,
    estimated_tokens: totals.estimated_tokens +
      (estimated ? inputTokens + outputTokens : 0),
    cost: plusCost(totals.cost, entry),
  };
}

function plusCost(
  cost: Record<string, number>,
  { cost: more }: UsageEntry,
): Record<string, number> {
  if (!more) return cost;
  const before = Object.hasOwn(cost, more.currency) ? cost[more.currency] : 0;
  return { ...cost, [more.currency]: before + more.amount };
}

function nothing(): UsageTotals {
  return {
    calls: 0,
    input_tokens: 0,
    output_tokens: 0,
    estimated_tokens: 0,
    cost: {},
  };
}
