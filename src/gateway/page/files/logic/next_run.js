import { momentOf, wallAt } from "./zone.js";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Days to look ahead: the 29th of February comes within eight years. */
const MOST_DAYS = 8 * 366;

/** The least and the most that each field of an expression can say. */
const RANGES = [[0, 59], [0, 23], [1, 31], [1, 12], [0, 7]];

/**
 * When a schedule fires first, as far as that can be told here: the gateway has the
 * last word. Undefined for what is over, or can't be read.
 *
 * @param {{ type: string, time?: string, minutes?: number, expression?: string,
 *   timezone?: string }} schedule
 * @param {{ now: number, timezone: string }} options
 * @returns {number | undefined}
 */
export function nextRun(schedule, { now, timezone }) {
  switch (schedule.type) {
    case "fire_at": {
      const wall = Date.parse(`${schedule.time}Z`);
      const moment = Number.isNaN(wall) ? wall : momentOf(wall, timezone);
      return moment > now ? moment : undefined;
    }
    case "interval":
      return schedule.minutes >= 2
        ? now + schedule.minutes * MINUTE
        : undefined;
    default:
      return nextByCalendar(schedule.expression, { now, timezone });
  }
}

function nextByCalendar(expression, { now, timezone }) {
  const fields = expression.trim().split(/\s+/).map(readField);
  if (fields.length !== 5 || fields.includes(undefined)) return undefined;
  const wall = wallAt(now, timezone);
  const today = Math.floor(wall / DAY) * DAY;
  for (let day = today; day < today + MOST_DAYS * DAY; day += DAY) {
    if (!isOn(new Date(day), fields)) continue;
    const time = timesOf(fields)
      .find((time) => momentOf(day + time, timezone) > now);
    if (time !== undefined) return momentOf(day + time, timezone);
  }
  return undefined;
}

/** The values of a field; undefined for what isn't plain. */
function readField(field, at) {
  const [least, most] = RANGES[at] ?? [];
  const values = new Set();
  for (const part of field.split(",")) {
    const [, all, from, to, step] =
      /^(?:(\*)|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part) ?? [];
    if (all === undefined && from === undefined || step === "0") {
      return undefined;
    }
    const first = Number(from ?? least);
    const last = Number(to ?? (all || step ? most : from));
    if (first < least || last > most || first > last) return undefined;
    for (let one = first; one <= last; one += Number(step ?? 1)) {
      values.add(one);
    }
  }
  return { values, isAll: field.startsWith("*") };
}

/** Where day and weekday are both said, either will do. */
function isOn(date, [, , days, months, weekdays]) {
  if (!months.values.has(date.getUTCMonth() + 1)) return false;
  const isDay = days.values.has(date.getUTCDate());
  const weekday = date.getUTCDay();
  const isWeekday = weekdays.values.has(weekday) ||
    weekday === 0 && weekdays.values.has(7);
  return days.isAll || weekdays.isAll ? isDay && isWeekday : isDay || isWeekday;
}

function timesOf([minutes, hours]) {
  const sorted = ({ values }) => [...values].sort((one, other) => one - other);
  return sorted(hours).flatMap((hour) =>
    sorted(minutes).map((minute) => (hour * 60 + minute) * MINUTE)
  );
}
