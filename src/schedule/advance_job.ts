import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { describeError, wordError } from "../i18n/describe_error.ts";
import { texts } from "../i18n/en/jobs.ts";
import { jobIsBroken, jobIsOver } from "./job_error.ts";
import type { Job, JobRun } from "./job.ts";
import { nextRun } from "./next_run.ts";

/** A job after it fired for a moment that was due. */
export async function settleJob(job: Job, { due, at }: JobRun): Promise<Job> {
  const { last_result: _old, ...rest } = job;
  const ran: Job = { ...rest, last_run: at.toISOString() };
  if (isMoment(job.run_requested, due)) {
    const { run_requested: _done, ...settled } = ran;
    return settled;
  }
  // Else it was given another time meanwhile.
  if (!isMoment(job.next_run, due)) return ran;
  return await advanceJob(ran, at > due ? at : due);
}

/** A job whose next run is the first after a moment; done, if it was the only one. */
export async function advanceJob(job: Job, after: Date): Promise<Job> {
  if (job.schedule.type === "fire_at") {
    return { ...job, enabled: false, done_at: after.toISOString() };
  }
  return await guarded(job, async () => ({
    ...job,
    next_run: (await upcomingRun(job, after)).toISOString(),
  }));
}

/** The first run of a job after a moment. Throws where there is none. */
export async function upcomingRun(job: Job, after: Date): Promise<Date> {
  const createdAt = new Date(job.created_at);
  const next = await nextRun(job.schedule, { after, createdAt });
  if (next) return next;
  throw new MiniclawError(phrase(texts.brokenDay), { code: "job" });
}

/**
 * A job that fires again, and not for what it missed meanwhile. Throws where it
 * can't ever.
 */
export async function enableJob(job: Job, now: Date): Promise<Job> {
  if (job.enabled) return job;
  const isPast = job.schedule.type === "fire_at" &&
    Date.parse(job.schedule.time) <= now.getTime();
  if (job.done_at !== undefined || isPast) throw jobIsOver(job.id);
  try {
    const next_run = (await upcomingRun(job, now)).toISOString();
    const { last_result: _fault, ...rest } = job;
    return { ...rest, enabled: true, next_run };
  } catch (error) {
    throw jobIsBroken(job.id, wordError(error).message);
  }
}

/** The work's result; where it throws, the job is disabled and says why. */
export async function guarded(
  job: Job,
  work: () => Promise<Job>,
): Promise<Job> {
  try {
    return await work();
  } catch (error) {
    const { message } = describeError(error);
    return { ...job, enabled: false, last_result: `failed: ${message}` };
  }
}

function isMoment(text: string | undefined, moment: Date): boolean {
  return text !== undefined && Date.parse(text) === moment.getTime();
}
