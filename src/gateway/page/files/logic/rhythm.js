/**
 * A rhythm by the calendar as a person sees it, and as a cron expression.
 *
 * @typedef {{ kind: "daily" | "weekdays" | "weekly" | "monthly" | "own",
 *   time: string, weekday: number, day: number, expression: string }} Rhythm
 */

/** @type {Rhythm} */
export const usual = {
  kind: "daily",
  time: "08:00",
  weekday: 1,
  day: 1,
  expression: "0 8 * * *",
};

/** @param {Rhythm} rhythm */
export function toCron({ kind, time, weekday, day, expression }) {
  if (kind === "own") return expression.trim();
  const [hour, minute] = time.split(":").map(Number);
  const days = {
    daily: "* * *",
    weekdays: "* * 1-5",
    weekly: `* * ${weekday}`,
    monthly: `${day} * *`,
  };
  return `${minute} ${hour} ${days[kind]}`;
}

/**
 * What an expression says, where it says something simple.
 *
 * @param {string} expression
 * @returns {Rhythm}
 */
export function fromCron(expression) {
  const own = { ...usual, kind: "own", expression };
  const [, minute, hour, day, days] =
    /^(\d\d?) (\d\d?) (\*|\d\d?) \* (\*|1-5|[0-7])$/.exec(expression) ?? [];
  if (minute === undefined) return own;
  const time = `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`;
  const at = { ...own, time };
  if (day !== "*") {
    return days === "*" ? { ...at, kind: "monthly", day: Number(day) } : own;
  }
  if (days === "*") return { ...at, kind: "daily" };
  if (days === "1-5") return { ...at, kind: "weekdays" };
  return { ...at, kind: "weekly", weekday: Number(days) % 7 };
}
