import { UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/cron.ts";
import type { ScheduleRequest } from "../../schedule/job_store.ts";
import type { CommandInput } from "../command.ts";

/** The schedule that the options ask for: exactly one of three. */
export function requestedSchedule(
  { at, every, cron, zone: timezone }: CommandInput["values"],
): ScheduleRequest {
  const given = Object.entries({ at, every, cron })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `--${name}`);
  const [first, second] = given;
  if (given.length !== 1) {
    throw new UsageError(
      second
        ? phrase(texts.manySchedules, { first, second })
        : phrase(texts.noSchedule),
      { hint: phrase(texts.seeHelp) },
    );
  }
  if (at !== undefined) return { type: "fire_at", time: at, timezone };
  if (cron !== undefined) {
    return { type: "cron", expression: cron, timezone };
  }
  if (timezone !== undefined) {
    throw new UsageError(phrase(texts.zoneOfMinutes));
  }
  return { type: "interval", minutes: wholeNumber(every ?? "") };
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(phrase(texts.noMinutes, { got: text }));
}
