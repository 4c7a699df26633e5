import { localDate, localTime } from "../../base/zoned_time.ts";
import type { Job } from "../../schedule/job_store.ts";

/** One line that says all of a job, with its next run in the person's zone. */
export function describeJob(job: Job, timezone: string): string {
  const { id, message, last_result } = job;
  const parts = [
    rhythm(job),
    jobState(job, timezone),
    ...last_result ? [`last: ${last_result}`] : [],
  ];
  return `- ${id} (${parts.join("; ")}): ${message.replaceAll("\n", "\n  ")}`;
}

/** Whether a job fires, and when, such as `next 2026-11-20 18:30 Europe/Paris`. */
export function jobState(job: Job, timezone: string): string {
  if (job.run_requested !== undefined) return "to run at once";
  if (job.done_at !== undefined) {
    return `done ${momentIn(job.done_at, timezone)}`;
  }
  return job.enabled ? `next ${nextRun(job, timezone)}` : "disabled";
}

/** A job's next run, such as `2026-11-20 18:30 Europe/Paris`. */
export function nextRun(job: Job, timezone: string): string {
  return momentIn(job.next_run, timezone);
}

/** When a job fires, in a few words. */
export function rhythm({ schedule }: Job): string {
  switch (schedule.type) {
    case "fire_at":
      return "once";
    case "interval":
      return `every ${schedule.minutes} minutes`;
    case "cron":
      return `cron ${schedule.expression} in ${schedule.timezone}`;
  }
}

function momentIn(moment: string, timezone: string): string {
  const at = new Date(moment);
  return `${localDate(at, timezone)} ${localTime(at, timezone)} ${timezone}`;
}
