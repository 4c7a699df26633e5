import { type Gap, type Phrase, phrase } from "../../base/phrase.ts";
import { localDate, localTime } from "../../base/zoned_time.ts";
import { texts } from "../../i18n/en/jobs.ts";
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
export function jobState(job: Job, timezone: string): Phrase {
  if (job.run_requested !== undefined) return phrase(texts.atOnce);
  if (job.done_at !== undefined) {
    return phrase(texts.done, { moment: momentIn(job.done_at, timezone) });
  }
  return job.enabled
    ? phrase(texts.next, { moment: nextRun(job, timezone) })
    : phrase(texts.disabled);
}

/** A job's next run, such as `2026-11-20 18:30 Europe/Paris`. */
export function nextRun(job: Job, timezone: string): string {
  return momentIn(job.next_run, timezone);
}

/** When a job fires, in a few words. */
export function rhythm({ schedule }: Job): Phrase {
  switch (schedule.type) {
    case "fire_at":
      return phrase(texts.once);
    case "interval":
      return phrase(texts.every, { minutes: schedule.minutes });
    case "cron": {
      const { expression, timezone: zone } = schedule;
      return phrase(texts.cron, { expression, zone });
    }
  }
}

const RESULTS: ReadonlyMap<string, Phrase> = new Map([
  ["answered", phrase(texts.answered)],
  ["held", phrase(texts.held)],
  ["missed", phrase(texts.missed)],
]);

/** What came of a job's last run, in a few words. */
export function lastResult({ last_result, last_run }: Job): Gap {
  if (last_result === undefined) return last_run ? phrase(texts.fired) : "-";
  const reason = /^failed: (.+)$/s.exec(last_result)?.[1];
  if (reason) return phrase(texts.failed, { reason });
  return RESULTS.get(last_result) ?? last_result;
}

function momentIn(moment: string, timezone: string): string {
  const at = new Date(moment);
  return `${localDate(at, timezone)} ${localTime(at, timezone)} ${timezone}`;
}
