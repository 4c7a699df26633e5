import { UsageError } from "../../base/miniclaw_error.ts";
import type { ScheduleRequest } from "../../schedule/job_store.ts";
import type { CommandInput } from "../command.ts";

/** The schedule that the options ask for: exactly one of three. */
export function requestedSchedule(
  { at, every, cron, zone: timezone }: CommandInput["values"],
): ScheduleRequest {
  const given = Object.entries({ at, every, cron })
    .filter(([, value]) => value !== undefined);
  if (given.length !== 1) {
    const got = given.map(([name]) => `--${name}`).join(" and ");
    throw new UsageError(
      "Cannot schedule the job: expected one of --at T, --every MIN and " +
        `--cron EXPR, got ${got || "none"}`,
      { hint: "See: miniclaw help cron add" },
    );
  }
  if (at !== undefined) return { type: "fire_at", time: at, timezone };
  if (cron !== undefined) {
    return { type: "cron", expression: cron, timezone };
  }
  if (timezone !== undefined) {
    throw new UsageError(
      'Cannot use "--zone" with "--every": minutes are the same everywhere',
    );
  }
  return { type: "interval", minutes: wholeNumber(every ?? "") };
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(
    `Cannot use "--every": expected a whole number of minutes, got "${text}"`,
  );
}
