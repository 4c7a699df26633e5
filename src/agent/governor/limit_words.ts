import { MiniclawError } from "../../base/miniclaw_error.ts";
import { localTime, startOfNextDay } from "../../base/zoned_time.ts";
import type { SpendingLimit } from "./spending_limit.ts";

/** The moment in which a limit is spoken of. */
export interface Moment {
  /** The clock. */
  now(): Date;
  /** The person's IANA time zone. */
  timezone: string;
}

/** The error of a limit that is reached: which, what was used, until when, what to do. */
export function limitError(
  limit: SpendingLimit,
  used: number,
  moment: Moment,
): MiniclawError {
  const { key, most, act, span } = limit;
  return new MiniclawError(
    `Cannot ${act}: ${key} allows ${most} tokens ${span}, ` +
      `and ${used} are used`,
    {
      code: "limit",
      hint: `${goesOn(limit, moment)}. To allow more: ` +
        `miniclaw config set ${key} ${2 * most}`,
    },
  );
}

/** What the person is told when a limit comes near. */
export function limitNotice(
  { key, most, span }: SpendingLimit,
  used: number,
): string {
  const percent = Math.floor((100 * used) / most);
  return `${used} of the ${most} tokens that ${key} allows ${span} are used ` +
    `(${percent} %)`;
}

function goesOn(
  { perDay, key }: SpendingLimit,
  { now, timezone }: Moment,
): string {
  if (perDay) {
    const time = localTime(startOfNextDay(now(), timezone), timezone);
    return `It goes on tomorrow at ${time} (${timezone})`;
  }
  return key === "limits.tokens_per_job"
    ? "Its next run counts from 0"
    : "A new message counts from 0";
}
