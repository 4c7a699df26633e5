import type { JsonObject } from "../../base/json.ts";
import { fold } from "./fold.ts";
import type { Heard, PerLanguage } from "./intent.ts";
import { minutesOf, NUMBER } from "./minutes.ts";
import { instantOf } from "./instant.ts";

const DAY = "\\d{4}-\\d{2}-\\d{2}";
const CLOCK = "\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d+)?|\\d{1,2}h(?:\\d{2})?";
const ZONE = "z|[+-]\\d{2}:?\\d{2}";
const TIME = `(?<time>(?:${DAY}[t\\s])?(?:${CLOCK})(?:${ZONE})?)`;

/** `every 5 minutes`, `in 2 hours`, `at 18:30`, `on 2026-05-01 09:00`. */
const WHEN: PerLanguage<string> = {
  en:
    `(?:every (?:(?<every>${NUMBER}) )?(?<everyUnit>minute|min|hour|hr|h)s?|` +
    `in (?<in>${NUMBER}) (?<inUnit>minute|min|hour|hr|h|day)s?|` +
    `(?:at|on) ${TIME})`,
  fr: `(?:(?:toutes les|chaque) (?:(?<every>${NUMBER}) )?` +
    `(?<everyUnit>minute|min|heure|h)s?|` +
    `dans (?<in>${NUMBER}) (?<inUnit>minute|min|heure|h|jour)s?|` +
    `(?:a|le) ${TIME})`,
  de: `(?:(?:alle|jede) (?:(?<every>${NUMBER}) )?` +
    `(?<everyUnit>minute|min|stunde|std|h)n?|` +
    `in (?<in>${NUMBER}) (?<inUnit>minute|min|stunde|std|h|tag)(?:n|en)?|` +
    `(?:um|am) (?:(?<hour>\\d{1,2}) uhr|${TIME}(?: uhr)?))`,
  es: `(?:cada (?:(?<every>${NUMBER}) )?(?<everyUnit>minuto|min|hora|h)s?|` +
    `(?:en|dentro de) (?<in>${NUMBER}) (?<inUnit>minuto|min|hora|h|dia)s?|` +
    `(?:a las?|el) ${TIME})`,
};
const FIRST = compiled((when) => `^${when}(?=[\\s,:]|$)`);
const LAST = compiled((when) => `[\\s,]${when}[\\s.!?]*$`);
/** Longer than any time at the end; only so much is searched for one. */
const LONGEST = 80;

/** A time found in a request. */
export interface When {
  /** The arguments with which a job is added for it. */
  schedule: JsonObject;
  /** The request without it. */
  rest: string;
}

/** The time at the beginning or at the end of a request. */
export function whenIn(text: string, heard: Heard): When | undefined {
  const first = FIRST[heard.language].exec(fold(text.slice(0, LONGEST)));
  if (first) {
    return {
      schedule: scheduleOf(first, heard),
      rest: text.slice(first[0].length),
    };
  }
  const from = Math.max(0, text.length - LONGEST);
  const last = LAST[heard.language].exec(fold(text.slice(from)));
  return last
    ? {
      schedule: scheduleOf(last, heard),
      rest: text.slice(0, from + last.index),
    }
    : undefined;
}

function scheduleOf(
  { groups = {} }: RegExpExecArray,
  heard: Heard,
): JsonObject {
  if (groups.everyUnit) {
    const minutes = minutesOf(groups.every ?? "1", groups.everyUnit);
    return { type: "interval", minutes };
  }
  const written = groups.hour ? `${groups.hour}h` : groups.time;
  if (written) {
    return { type: "fire_at", time: instantOf(written, heard) };
  }
  const minutes = minutesOf(groups.in, groups.inUnit);
  const time = new Date(heard.now.getTime() + minutes * 60_000).toISOString();
  return { type: "fire_at", time };
}

function compiled(around: (when: string) => string): PerLanguage<RegExp> {
  const compile = (form: string): RegExp =>
    new RegExp(around(form).replaceAll(" ", "\\s+"));
  const { en, fr, de, es } = WHEN;
  return {
    ...{ en: compile(en), fr: compile(fr) },
    ...{ de: compile(de), es: compile(es) },
  };
}
