import type { Rhythm } from "./rhythm.ts";

const PARTS_OF_DAY: Record<string, string> = {
  morning: "08:00",
  noon: "12:00",
  afternoon: "15:00",
  evening: "18:00",
  night: "21:00",
};
/** Where no time is said: with the morning. */
const USUAL = PARTS_OF_DAY.morning;
const UNITS: Record<string, number> = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
};
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
const NAME =
  "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?";
const TIME =
  "(?:,? (?:at (?<at>\\d{1,2}(?::\\d\\d)? ?(?:[ap]m)?)|(?<clock>\\d{1,2}:\\d\\d)))?";

type Groups = Record<string, string | undefined>;

/** Each way to say a rhythm, and what it means. */
const FORMS: [RegExp, (groups: Groups) => Rhythm | undefined][] = [
  form(
    `(?:on )?(?<date>\\d{4}-\\d\\d-\\d\\d)${TIME}`,
    ({ date = "", ...at }) =>
      isDate(date) ? { kind: "date", date, time: timeOf(at) } : undefined,
  ),
  form(
    `(?:every|each) (?<part>${Object.keys(PARTS_OF_DAY).join("|")})${TIME}`,
    ({ part = "", ...at }) => weekly(ALL_DAYS, timeOf(at, PARTS_OF_DAY[part])),
  ),
  form(
    `(?:(?:every|each) day|daily)${TIME}`,
    (at) => weekly(ALL_DAYS, timeOf(at)),
  ),
  form(
    `(?:on |every |each )(?:weekday|workday|working day)s?${TIME}`,
    (at) => weekly([1, 2, 3, 4, 5], timeOf(at)),
  ),
  form(
    `(?:on |at |every |each )(?:the )?weekends?${TIME}`,
    (at) => weekly([6, 7], timeOf(at)),
  ),
  form(
    `(?:on|every|each) (?<names>${NAME}(?:(?:, and |, | and | or )${NAME})*)${TIME}`,
    ({ names = "", ...at }) => weekly(daysNamed(names), timeOf(at)),
  ),
  form(
    `(?:(?:every|each) week|weekly)${TIME}`,
    (at) => weekly([1], timeOf(at)),
  ),
  form(
    `(?:(?:(?:every|each) month|monthly)(?: on the (?<nth>\\d\\d?)(?:st|nd|rd|th)?)?|on the (?<day>\\d\\d?)(?:st|nd|rd|th))${TIME}`,
    ({ nth, day, ...at }) => monthly(Number(nth ?? day ?? 1), timeOf(at)),
  ),
  form(
    `(?:hourly|every (?:(?<count>\\d{1,4}) )?(?<unit>minute|hour|day|week)s?)`,
    (
      { count = "1", unit = "hour" },
    ) => spaced(Number(count) * UNITS[unit]),
  ),
];

/**
 * The rhythm that an item begins with, such as `Every morning: …`, `every 4
 * hours`, `on Mondays at 9:00`, `2026-12-24 18:00`. Undefined where it begins
 * with none: then it is looked at every time.
 */
export function parseRhythm(item: string): Rhythm | undefined {
  const text = item.toLowerCase()
    .replace(/[*_`]/g, "")
    .replace(/^(\d{4}-\d\d-\d\d)t(?=\d)/, "$1 ")
    .replace(/\s+/g, " ");
  for (const [pattern, make] of FORMS) {
    const groups = pattern.exec(text)?.groups;
    const rhythm = groups && make(groups);
    if (rhythm) return rhythm;
  }
  return undefined;
}

function form(
  pattern: string,
  make: (groups: Groups) => Rhythm | undefined,
): (typeof FORMS)[number] {
  // The empty group makes sure of groups; a word must not go on behind it.
  return [new RegExp(`^${pattern}(?<end>)(?![\\w-])`), make];
}

function weekly(days: readonly number[], time: string): Rhythm {
  return { kind: "weekly", days, time };
}

function monthly(day: number, time: string): Rhythm | undefined {
  return day >= 1 && day <= 31 ? { kind: "monthly", day, time } : undefined;
}

function spaced(minutes: number): Rhythm | undefined {
  return minutes > 0 ? { kind: "every", minutes } : undefined;
}

function daysNamed(names: string): number[] {
  const found = names.match(/mon|tue|wed|thu|fri|sat|sun/g) ?? [];
  return found.map((name) => WEEKDAYS.indexOf(name) + 1);
}

/** A time of day as `HH:MM`; what is none counts as not said. */
function timeOf({ at, clock }: Groups, usual = USUAL): string {
  const [, hours, minutes = "00", half] =
    /^(\d{1,2})(?::(\d\d))? ?([ap]m)?$/.exec((at ?? clock ?? "").trim()) ?? [];
  if (hours === undefined) return usual;
  const hour = half ? Number(hours) % 12 + (half === "pm" ? 12 : 0) : +hours;
  return hour < 24 && Number(minutes) < 60
    ? `${String(hour).padStart(2, "0")}:${minutes}`
    : usual;
}

function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
