import { UsageError } from "../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { isTimeZone } from "../base/zoned_time.ts";
import { texts } from "../i18n/en/jobs.ts";
import type { JobSchedule, ScheduleRequest } from "./job.ts";
import { nextCronRun } from "./next_cron_run.ts";
import { isInterval, noInterval } from "./next_run.ts";
import { parseTime } from "./parse_time.ts";

/** What a schedule is read against. */
export interface SettleOptions {
  /** The time now. */
  now: Date;
  /** The person's IANA zone. */
  timezone: string;
}

/** A schedule that is sure to fire, and when it first does. */
export interface SettledSchedule {
  /** The schedule with everything said that was left to be understood. */
  schedule: JobSchedule;
  /** The first run. */
  nextRun: Date;
}

/** Checks a schedule and finds its first run. Throws what is wrong with it. */
export async function settleSchedule(
  request: ScheduleRequest,
  { now, timezone }: SettleOptions,
): Promise<SettledSchedule> {
  switch (request.type) {
    case "fire_at":
      return settleOnce(request.time, {
        now,
        timezone: checkedZone(request.timezone ?? timezone),
      });
    case "interval":
      return settleInterval(request.minutes, now);
    case "cron":
      return await settleCron(request.expression, {
        now,
        timezone: checkedZone(request.timezone ?? timezone),
      });
  }
}

function settleOnce(
  time: string,
  { now, timezone }: SettleOptions,
): SettledSchedule {
  const instant = parseTime(time, timezone);
  if (!instant) {
    throw refused(phrase(texts.noTime, { got: JSON.stringify(time) }));
  }
  const nextRun = new Date(instant.epochMilliseconds);
  if (nextRun <= now) {
    const got = nextRun.toISOString();
    throw refused(phrase(texts.pastTime, { now: now.toISOString(), got }));
  }
  return {
    schedule: { type: "fire_at", time: nextRun.toISOString() },
    nextRun,
  };
}

function settleInterval(minutes: number, now: Date): SettledSchedule {
  if (!isInterval(minutes)) throw refused(noInterval(minutes));
  return {
    schedule: { type: "interval", minutes },
    nextRun: new Date(now.getTime() + minutes * 60_000),
  };
}

async function settleCron(
  expression: string,
  { now, timezone }: SettleOptions,
): Promise<SettledSchedule> {
  const fields = expression.trim().split(/\s+/);
  const plain = fields.join(" ");
  const got = JSON.stringify(plain);
  if (fields.length !== 5) throw refused(phrase(texts.noFields, { got }));
  const nextRun = await firstCronRun(plain, { now, timezone });
  if (!nextRun) throw refused(phrase(texts.noDay, { got }));
  return { schedule: { type: "cron", expression: plain, timezone }, nextRun };
}

async function firstCronRun(
  expression: string,
  { now, timezone }: SettleOptions,
): Promise<Date | undefined> {
  try {
    return await nextCronRun({ expression, timezone }, now);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const got = `${JSON.stringify(expression)} (${reason})`;
    throw refused(phrase(texts.noFields, { got }));
  }
}

function checkedZone(timezone: string): string {
  if (isTimeZone(timezone)) return timezone;
  throw refused(phrase(texts.noZone, { got: JSON.stringify(timezone) }));
}

function refused(fault: Phrase): UsageError {
  return new UsageError(phrase(texts.refused, { fault }));
}
