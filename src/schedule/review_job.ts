import { advanceJob, guarded, upcomingRun } from "./advance_job.ts";
import type { Job } from "./job.ts";
import { parseTime } from "./parse_time.ts";

const DAY = 24 * 60 * 60_000;

/** A job that fired for the only time is listed for so long. */
const DONE_STAYS = 7 * DAY;

/** A run that is later than this was missed. */
const GRACE = 2 * 60_000;

/** A last run so far ahead shows that the clock was wrong, and no mere nudge. */
const CLOCK_WAS_WRONG = 7 * DAY;

/** Whether a job was done so long ago that it isn't listed any more. */
export function isGone({ done_at }: Job, now: Date): boolean {
  return done_at !== undefined && Date.parse(done_at) + DONE_STAYS < +now;
}

/** When a job is to fire, if it is to fire now. */
export function dueMoment(job: Job, now: Date): Date | undefined {
  if (job.run_requested !== undefined) return new Date(job.run_requested);
  const next = new Date(job.next_run);
  return isWaiting(job) && next <= now ? next : undefined;
}

/** Whether a job will fire without being asked to. */
export function isWaiting({ enabled, done_at }: Job): boolean {
  return enabled && done_at === undefined;
}

/**
 * A job as it stands now: planned anew where its schedule was edited by hand,
 * disabled where that can't be read, past what it missed where it doesn't catch
 * up. The same object where nothing is new.
 */
export async function reviewJob(
  job: Job,
  { now, timezone }: { now: Date; timezone: string },
): Promise<Job> {
  if (!isWaiting(job)) return job;
  return await guarded(job, async () => {
    const planned = await replanned(job, { now, timezone });
    const wait = now.getTime() - Date.parse(planned.next_run);
    // What was held back isn't missed.
    const skips = planned.missed === "skip" && planned.last_result !== "held";
    return skips && wait > GRACE ? await pastMissed(planned, now) : planned;
  });
}

async function replanned(
  job: Job,
  { now, timezone }: { now: Date; timezone: string },
): Promise<Job> {
  const planned = Date.parse(job.next_run);
  if (job.schedule.type === "fire_at") {
    const time = parseTime(job.schedule.time, timezone)?.epochMilliseconds;
    return time === undefined || time === planned
      ? job
      : await withNext(job, Promise.resolve(new Date(time)));
  }
  if (Date.parse(job.last_run ?? "") > now.getTime() + CLOCK_WAS_WRONG) {
    const { last_run: _wrong, ...rest } = job;
    return await withNext(rest, upcomingRun(job, now));
  }
  const run = await upcomingRun(job, new Date(planned - 1));
  if (run.getTime() === planned) return job;
  return await withNext(job, upcomingRun(job, now));
}

async function withNext(job: Job, next: Promise<Date>): Promise<Job> {
  return { ...job, next_run: (await next).toISOString() };
}

/** The run that is just due, if one is; else the next to come. */
async function pastMissed(job: Job, now: Date): Promise<Job> {
  if (job.schedule.type !== "fire_at") {
    const run = await upcomingRun(job, new Date(now.getTime() - GRACE));
    if (run <= now) return { ...job, next_run: run.toISOString() };
  }
  return await advanceJob({ ...job, last_result: "missed" }, now);
}
