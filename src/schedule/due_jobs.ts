import type { Logger } from "../base/logger.ts";
import type { DueJob, Job } from "./job.ts";
import { dueMoment, isGone, isWaiting, reviewJob } from "./review_job.ts";

/** What the jobs are looked at with. */
export interface ReviewOptions {
  /** The time now. */
  now: Date;
  /** The person's IANA zone. */
  timezone: string;
  /** Jobs of which a run is still under way: they are left alone. */
  busy: ReadonlySet<string>;
  /** Told of jobs that are disabled, and of runs that are left out. */
  log: Logger;
  /** Told of a job that was missed and isn't caught up. */
  onMissed?(job: Job): void;
}

/** What is to be done about the jobs. */
export interface DueJobs {
  /** Those that are to fire, the one that waits longest first. */
  due: DueJob[];
  /** When the next of the others is due, if any is. */
  next?: Date;
}

/** Looks at all jobs as they stand now. */
export async function dueJobs(
  jobs: readonly Job[],
  options: ReviewOptions,
): Promise<{ jobs: readonly Job[]; result: DueJobs }> {
  const { now, busy } = options;
  const reviewed: Job[] = [];
  for (const job of jobs) {
    if (isGone(job, now)) continue;
    reviewed.push(busy.has(job.id) ? job : await looked(job, options));
  }
  const free = reviewed.filter(({ id }) => !busy.has(id));
  const isNew = reviewed.length < jobs.length ||
    reviewed.some((job, at) => job !== jobs[at]);
  return {
    jobs: isNew ? reviewed : jobs,
    result: { due: dueOf(free, now), next: nextOf(free, now) },
  };
}

async function looked(
  job: Job,
  { now, timezone, log, onMissed }: ReviewOptions,
): Promise<Job> {
  const after = await reviewJob(job, { now, timezone });
  if (after === job) return job;
  if (job.enabled && !after.enabled && after.done_at === undefined) {
    log.warn(`The job ${job.id} is disabled: ${after.last_result}`);
  } else if (after.last_result === "missed") {
    log.info(`The job ${job.id} was missed, and is not caught up`);
    onMissed?.(after);
  }
  return after;
}

function dueOf(jobs: readonly Job[], now: Date): DueJob[] {
  return jobs
    .flatMap((job) => {
      const due = dueMoment(job, now);
      return due ? [{ job, due }] : [];
    })
    .sort((a, b) => a.due.getTime() - b.due.getTime());
}

function nextOf(jobs: readonly Job[], now: Date): Date | undefined {
  const times = jobs.filter(isWaiting)
    .map(({ next_run }) => Date.parse(next_run))
    .filter((time) => time > now.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}
