import { type Phrase, phrase } from "../../base/phrase.ts";
import { CHANNEL } from "../../channels/telegram/chat_place.ts";
import { isRefused } from "../../channels/telegram/hearing/is_refused.ts";
import type { TelegramConfig } from "../../config/config.ts";
import { texts } from "../../i18n/en/doctor.ts";
import type { Job } from "../../schedule/job.ts";
import { isWaiting } from "../../schedule/review_job.ts";
import { listNames } from "./list_names.ts";

/** Milliseconds that a job may be late: a gateway may just be starting. */
const GRACE = 5 * 60_000;

/** What the jobs are judged by. */
export interface JobsContext {
  /** The time now. */
  now: Date;
  /** Whether a gateway runs, which fires them. */
  isServed: boolean;
  /** Who may write in Telegram. */
  telegram: TelegramConfig;
}

/** Something that keeps jobs from being done, and what to do about it. */
export interface JobTrouble {
  /** What is so. */
  message: Phrase;
  /** What to do. */
  hint: Phrase;
}

/** What keeps jobs from being done, the worst first. */
export function jobTroubles(
  jobs: readonly Job[],
  context: JobsContext,
): JobTrouble[] {
  return [
    unserved(jobs, context),
    overdue(jobs, context),
    withResult(jobs, "failed"),
    withResult(jobs, "missed"),
  ].flatMap((trouble) => trouble ?? []);
}

function unserved(
  jobs: readonly Job[],
  { telegram }: JobsContext,
): JobTrouble | undefined {
  const found = jobs.filter((job) =>
    isWaiting(job) && job.chat.channel === CHANNEL &&
    (!telegram.enabled || isRefused(job, telegram))
  );
  if (found.length === 0) return undefined;
  return {
    message: phrase(texts.jobsUnserved, { names: namesOf(found) }),
    hint: phrase(texts.allowOrRemove, { id: found[0].id }),
  };
}

function overdue(
  jobs: readonly Job[],
  { now, isServed }: JobsContext,
): JobTrouble | undefined {
  const latest = now.getTime() - GRACE;
  const found = isServed
    ? []
    : jobs.filter((job) => isWaiting(job) && Date.parse(job.next_run) < latest);
  if (found.length === 0) return undefined;
  const gaps = { count: found.length, names: namesOf(found) };
  return {
    message: phrase(texts.jobsOverdue, gaps),
    hint: phrase(texts.startGateway),
  };
}

function withResult(
  jobs: readonly Job[],
  result: "failed" | "missed",
): JobTrouble | undefined {
  const found = jobs.filter(({ last_result = "" }) =>
    last_result.startsWith(result)
  );
  if (found.length === 0) return undefined;
  const text = result === "failed" ? texts.jobsFailed : texts.jobsMissed;
  return {
    message: phrase(text, { names: namesOf(found) }),
    hint: phrase(texts.seeJobs),
  };
}

function namesOf(jobs: readonly Job[]): ReturnType<typeof listNames> {
  return listNames(jobs.map(({ id }) => id));
}
