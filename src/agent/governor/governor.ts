import type { Provider } from "../../providers/provider.ts";
import type { DayUsage } from "../../usage/day_usage.ts";
import type { DatedUsage } from "../../usage/usage_ledger.ts";
import { Meter, type MeterOptions } from "./meter.ts";
import type { Spending } from "./spending.ts";
import { dayLimit } from "./spending_limit.ts";

/** What a governor is made of. */
export interface GovernorOptions extends Omit<MeterOptions, "host"> {
  /** The service's host; undefined where rules answer, which cost nothing. */
  host?: string;
}

/** Keeps the account of what is spent, and holds all work within its limits. */
export class Governor implements AsyncDisposable {
  readonly #options: GovernorOptions;

  /** A governor of these limits. */
  constructor(options: GovernorOptions) {
    this.#options = options;
  }

  /** A provider for one piece of work, held within its limits. */
  govern(provider: Provider, spending: Spending): Provider {
    const { host } = this.#options;
    if (host === undefined) return provider;
    return new Meter(spending, { ...this.#options, host }).wrap(provider);
  }

  /** What was spent today, by all. */
  today(): Promise<DayUsage> {
    return this.#options.ledger.today();
  }

  /** What was spent on each of the last days, today the last. */
  days(count: number): Promise<DatedUsage[]> {
    return this.#options.ledger.days(count);
  }

  /** Tokens that a day may have; 0 is no ceiling. */
  get tokensPerDay(): number {
    return dayLimit(this.#options.config).most;
  }

  /** Waits until the account is on the disk. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#options.ledger[Symbol.asyncDispose]();
  }
}

/** A provider for one piece of work, governed where there is a governor. */
export function governed(
  { provider, governor }: { provider: Provider; governor?: Governor },
  spending: Spending,
): Provider {
  return governor ? governor.govern(provider, spending) : provider;
}
