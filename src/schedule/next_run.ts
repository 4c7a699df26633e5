import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { isTimeZone } from "../base/zoned_time.ts";
import { texts } from "../i18n/en/jobs.ts";
import type { JobSchedule } from "./job.ts";
import { nextCronRun } from "./next_cron_run.ts";

/** Whole minutes between two runs: from… */
const FEWEST_MINUTES = 2;
/** …to a year. */
const MOST_MINUTES = 525_600;

/** What the next run is reckoned from. */
export interface NextRunOptions {
  /** The run is after this. */
  after: Date;
  /** When the job was made: where the steps of an interval are counted from. */
  createdAt: Date;
}

/**
 * The first run of a schedule after a moment; undefined where there is none.
 * Throws what is wrong with a schedule that was edited by hand.
 */
export async function nextRun(
  schedule: JobSchedule,
  { after, createdAt }: NextRunOptions,
): Promise<Date | undefined> {
  switch (schedule.type) {
    case "fire_at": {
      const time = new Date(schedule.time);
      return time > after ? time : undefined;
    }
    case "interval":
      return nextStep(schedule.minutes, { after, createdAt });
    case "cron":
      if (isTimeZone(schedule.timezone)) {
        return await nextCronRun(schedule, after);
      }
      throw broken(
        phrase(texts.brokenZone, { got: JSON.stringify(schedule.timezone) }),
      );
  }
}

/** The next step of the grid, wherever on it the last run came to be late. */
function nextStep(
  minutes: number,
  { after, createdAt }: NextRunOptions,
): Date {
  if (!isInterval(minutes)) throw broken(noInterval(minutes));
  const [origin, step] = [createdAt.getTime(), minutes * 60_000];
  const steps = Math.floor((after.getTime() - origin) / step) + 1;
  return new Date(origin + steps * step);
}

/** Whether so many minutes can lie between two runs. */
export function isInterval(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= FEWEST_MINUTES &&
    minutes <= MOST_MINUTES;
}

/** What is said of minutes that can't lie between two runs. */
export function noInterval(got: number): Phrase {
  const range = { fewest: FEWEST_MINUTES, most: MOST_MINUTES };
  return phrase(texts.noMinutes, { ...range, got });
}

function broken(fault: Phrase): MiniclawError {
  return new MiniclawError(fault, { code: "job" });
}
