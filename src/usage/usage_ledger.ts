import { describeError } from "../i18n/describe_error.ts";
import type { Logger } from "../base/logger.ts";
import { withLock } from "../base/with_lock.ts";
import { addDays, localDate } from "../base/zoned_time.ts";
import { addToDay, type DayUsage, emptyDay } from "./day_usage.ts";
import type { UsageEntry } from "./usage_entry.ts";
import { readUsage, type UsageDays, writeUsage } from "./usage_file.ts";

/** Days that are kept. */
const MOST_DAYS = 60;

/** What the account needs beside its folder. */
export interface UsageLedgerOptions {
  /** The person's IANA time zone: a day is theirs. */
  timezone: string;
  /** Told when usage.json can't be read or written. */
  log: Logger;
  /** The clock. */
  now?(): Date;
}

/** What was spent on a day. */
export interface DatedUsage extends DayUsage {
  /** `YYYY-MM-DD` in the person's zone. */
  date: string;
}

/** A call that isn't on the disk yet. */
interface Pending {
  day: string;
  entry: UsageEntry;
}

/**
 * The account of what was spent, in `usage.json`; safe beside another process.
 * A call is written at once, but nobody waits for that: what comes while a write
 * is under way goes with the next. So a kill loses what the last write had not
 * taken in, and an orderly end, which disposes of this, nothing.
 */
export class UsageLedger implements AsyncDisposable {
  readonly #path: string;
  readonly #lock: string;
  readonly #options: Required<UsageLedgerOptions>;
  #pending: readonly Pending[] = [];
  #writing: Promise<void> | undefined;
  #told = false;

  /** The account in a state folder, which need not exist yet. */
  constructor(stateFolder: string, options: UsageLedgerOptions) {
    this.#path = `${stateFolder}/usage.json`;
    this.#lock = `${stateFolder}/locks/usage.lock`;
    this.#options = { now: () => new Date(), ...options };
  }

  /** Counts a call. Throws nothing: what can't be written is tried again later. */
  add(entry: UsageEntry): void {
    this.#pending = [...this.#pending, { day: this.#day(), entry }];
    void this.#flush();
  }

  /** What was spent today, by this process and others. */
  async today(): Promise<DayUsage> {
    await this.#flush();
    const day = this.#day();
    const days = await this.#locked((days) => Promise.resolve(days));
    return dayOf(plusPending(days, this.#pending), day);
  }

  /** What was spent on each of the last days, today the last. */
  async days(count: number): Promise<DatedUsage[]> {
    await this.#flush();
    const today = this.#day();
    const kept = await this.#locked((days) => Promise.resolve(days));
    const days = plusPending(kept, this.#pending);
    return Array.from({ length: count }, (_, at) => {
      const date = addDays(today, at + 1 - count);
      return { date, ...dayOf(days, date) };
    });
  }

  /**
   * Whether the person has yet to be warned today of a limit of that height; from
   * now on they count as warned, in every process.
   */
  async claimWarning(limit: string, height: number): Promise<boolean> {
    const key = this.#day();
    return await this.#locked(async (days) => {
      const day = dayOf(days, key);
      if (Object.hasOwn(day.warned, limit) && day.warned[limit] === height) {
        return false;
      }
      const warned = { ...day.warned, [limit]: height };
      await this.#write({ ...days, [key]: { ...day, warned } });
      return true;
    });
  }

  /** Waits until all is on the disk, as far as the disk takes it. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#flush();
  }

  /** Ends when there is nothing left to write, or when writing went wrong. */
  #flush(): Promise<void> {
    if (this.#pending.length > 0) this.#writing ??= this.#writeAll();
    return this.#writing ?? Promise.resolve();
  }

  async #writeAll(): Promise<void> {
    try {
      while (this.#pending.length > 0) await this.#writePending();
      this.#told = false;
    } catch (error) {
      this.#tell(error);
    } finally {
      // In the same step as the last look: what comes now finds it ended.
      this.#writing = undefined;
    }
  }

  async #writePending(): Promise<void> {
    const taken = this.#pending;
    await this.#locked((days) => this.#write(plusPending(days, taken)));
    this.#pending = this.#pending.slice(taken.length);
  }

  async #write(days: UsageDays): Promise<void> {
    const oldest = addDays(this.#day(), 1 - MOST_DAYS);
    const kept = Object.entries(days).filter(([day]) => day >= oldest);
    await writeUsage(this.#path, Object.fromEntries(kept));
  }

  #locked<Result>(
    work: (days: UsageDays) => Promise<Result>,
  ): Promise<Result> {
    const { log } = this.#options;
    return withLock(
      this.#lock,
      async () => await work(await readUsage(this.#path, log)),
    );
  }

  #day(): string {
    const { now, timezone } = this.#options;
    return localDate(now(), timezone);
  }

  #tell(error: unknown): void {
    if (this.#told) return;
    this.#told = true;
    const { message } = describeError(error);
    this.#options.log.warn(`Tokens are counted, but not yet kept: ${message}`);
  }
}

function plusPending(days: UsageDays, pending: readonly Pending[]): UsageDays {
  return pending.reduce(
    (sum, { day, entry }) => ({
      ...sum,
      [day]: addToDay(dayOf(sum, day), entry),
    }),
    days,
  );
}

function dayOf(days: UsageDays, day: string): DayUsage {
  return Object.hasOwn(days, day) ? days[day] : emptyDay();
}
