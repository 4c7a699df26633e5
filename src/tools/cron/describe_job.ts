import { localDate, localTime } from "../../base/zoned_time.ts";
import type { Job } from "../../schedule/job_store.ts";

/** One line that says all of a job, with its next run in the person's zone. */
export function describeJob(job: Job, timezone: string): string {
  const next = job.enabled ? `next ${nextRun(job, timezone)}` : "disabled";
  return `- ${job.id} (${rhythm(job)}; ${next}): ${
    job.message.replaceAll("\n", "\n  ")
  }`;
}

/** A job's next run, such as `2026-11-20 18:30 Europe/Paris`. */
export function nextRun(job: Job, timezone: string): string {
  const at = new Date(job.next_run);
  return `${localDate(at, timezone)} ${localTime(at, timezone)} ${timezone}`;
}

function rhythm({ schedule }: Job): string {
  switch (schedule.type) {
    case "fire_at":
      return "once";
    case "interval":
      return `every ${schedule.minutes} minutes`;
    case "cron":
      return `cron ${schedule.expression} in ${schedule.timezone}`;
  }
}
