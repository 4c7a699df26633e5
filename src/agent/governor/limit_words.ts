import { MiniclawError } from "../../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { localTime, startOfNextDay } from "../../base/zoned_time.ts";
import { texts } from "../../i18n/en/chat.ts";
import type { SpendingLimit } from "./spending_limit.ts";

/** The moment in which a limit is spoken of. */
export interface Moment {
  /** The clock. */
  now(): Date;
  /** The person's IANA time zone. */
  timezone: string;
}

const REACHED = {
  day: texts.limitOfDay,
  run: texts.limitOfRun,
  turn: texts.limitOfTurn,
} as const;

const NEAR = {
  day: texts.nearLimitOfDay,
  run: texts.nearLimitOfRun,
  turn: texts.nearLimitOfTurn,
} as const;

/** The error of a limit that is reached: which, what was used, until when, what to do. */
export function limitError(
  limit: SpendingLimit,
  used: number,
  moment: Moment,
): MiniclawError {
  const { key, most, what, span } = limit;
  const command = `miniclaw config set ${key} ${2 * most}`;
  const when = goesOn(limit, moment);
  return new MiniclawError(phrase(REACHED[span], { what, key, most, used }), {
    code: "limit",
    hint: phrase(texts.limitHint, { when, command }),
  });
}

/** What the person is told when a limit comes near. */
export function limitNotice(
  { key, most, span }: SpendingLimit,
  used: number,
): Phrase {
  const percent = Math.floor((100 * used) / most);
  return phrase(NEAR[span], { used, most, key, percent });
}

function goesOn(
  { perDay, key }: SpendingLimit,
  { now, timezone }: Moment,
): Phrase {
  if (perDay) {
    const time = localTime(startOfNextDay(now(), timezone), timezone);
    return phrase(texts.tomorrow, { time, timezone });
  }
  return key === "limits.tokens_per_job"
    ? phrase(texts.nextRun)
    : phrase(texts.newMessage);
}
