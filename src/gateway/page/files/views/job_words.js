import { titleOf } from "../chat/conversations.js";
import { inUnits } from "../logic/job_form.js";
import { fromCron } from "../logic/rhythm.js";
import { moment, t } from "../texts.js";

const EVERY = {
  minutes: "everyMinutes",
  hours: "everyHours",
  days: "everyDays",
};
const RHYTHMS = {
  daily: "dailyAt",
  weekdays: "weekdaysAt",
  weekly: "weeklyAt",
  monthly: "monthlyAt",
};
const RESULTS = {
  answered: "resultAnswered",
  held: "resultHeld",
  missed: "resultMissed",
};

/** What a chat such as `web:default` or `telegram:123` is called on the page. */
export function chatWords(chat) {
  return chat.startsWith("web:") ? titleOf(chat.slice("web:".length)) : chat;
}

/** When a job fires, in words. */
export function scheduleWords(schedule, zone) {
  switch (schedule.type) {
    case "fire_at":
      return t("onceAt", { time: moment(schedule.time, zone) });
    case "interval": {
      const { count, unit } = inUnits(schedule.minutes);
      return t(EVERY[unit], { count });
    }
    default:
      return calendarWords(schedule, zone);
  }
}

function calendarWords({ expression, timezone }, zone) {
  const { kind, time, weekday, day } = fromCron(expression);
  const words = kind === "own"
    ? t("byExpression", { expression })
    : t(RHYTHMS[kind], { time: clock(time), weekday: dayName(weekday), day });
  return timezone && timezone !== zone ? `${words} (${timezone})` : words;
}

/** The name of a day of the week, 0 is Sunday. */
export function dayName(weekday) {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    ...{ weekday: "long", timeZone: "UTC" },
  }).format(new Date(Date.UTC(2023, 0, 1 + weekday)));
}

/** A time of day as the person reads it. */
function clock(time) {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    ...{ timeStyle: "short", timeZone: "UTC" },
  }).format(new Date(`2000-01-01T${time}:00Z`));
}

/** How a job's last run went. */
export function lastResult({ last_result = "" }) {
  const [, reason] = /^failed: (.*)$/s.exec(last_result) ?? [];
  if (reason) return t("resultFailed", { reason });
  return Object.hasOwn(RESULTS, last_result)
    ? t(RESULTS[last_result])
    : last_result;
}
