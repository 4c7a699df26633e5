import { UsageError } from "../base/miniclaw_error.ts";
import { isTimeZone } from "../base/zoned_time.ts";
import type { JobSchedule, ScheduleRequest } from "./job.ts";
import { nextCronRun } from "./next_cron_run.ts";
import { FEWEST_MINUTES, isInterval, MOST_MINUTES } from "./next_run.ts";
import { parseTime } from "./parse_time.ts";

const FIVE_FIELDS =
  'five cron fields such as "30 8 * * 1-5" (minute, hour, day, month, weekday)';

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
    throw refused(
      `a time such as "2026-11-20T18:30" or "2026-11-20T18:30+01:00"`,
      JSON.stringify(time),
    );
  }
  const nextRun = new Date(instant.epochMilliseconds);
  if (nextRun <= now) {
    throw refused(
      `a time after now, ${now.toISOString()}`,
      nextRun.toISOString(),
    );
  }
  return {
    schedule: { type: "fire_at", time: nextRun.toISOString() },
    nextRun,
  };
}

function settleInterval(minutes: number, now: Date): SettledSchedule {
  if (!isInterval(minutes)) {
    throw refused(
      `a whole number of minutes from ${FEWEST_MINUTES} to ${MOST_MINUTES}`,
      String(minutes),
    );
  }
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
  if (fields.length !== 5) throw refused(FIVE_FIELDS, JSON.stringify(plain));
  const nextRun = await firstCronRun(plain, { now, timezone });
  if (!nextRun) {
    throw refused("an expression that fits some day", JSON.stringify(plain));
  }
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
    throw refused(FIVE_FIELDS, `${JSON.stringify(expression)} (${reason})`);
  }
}

function checkedZone(timezone: string): string {
  if (isTimeZone(timezone)) return timezone;
  throw refused(
    'an IANA time zone such as "Europe/Paris"',
    JSON.stringify(timezone),
  );
}

function refused(expected: string, got: string): UsageError {
  return new UsageError(
    `Cannot schedule the job: expected ${expected}, got ${got}`,
  );
}
