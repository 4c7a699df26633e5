import { toCron, usual } from "./rhythm.js";
import { wallAt } from "./zone.js";

/** Minutes that a unit of an interval has. */
export const UNITS = { minutes: 1, hours: 60, days: 1440 };

/** A form that nobody has filled in. */
export const blank = {
  message: "",
  type: "fire_at",
  time: "",
  count: 30,
  unit: "minutes",
  rhythm: usual,
  chat: "web:default",
  text: false,
};

/** The next full hour on the wall of a zone: a time to begin with. */
export function nextHour(now, timezone) {
  const hour = 3_600_000;
  const next = Math.floor(wallAt(now, timezone) / hour + 1) * hour;
  return new Date(next).toISOString().slice(0, 16);
}

/** The schedule that a form asks for. */
export function scheduleOf({ type, time, count, unit, rhythm }, timezone) {
  switch (type) {
    case "fire_at":
      return { type, time, timezone };
    case "interval":
      return { type, minutes: Number(count) * UNITS[unit] };
    default:
      return { type, expression: toCron(rhythm), timezone };
  }
}

/** What the gateway is asked to keep. */
export function jobOf(form, timezone) {
  const { message, chat, text } = form;
  return {
    message: message.trim(),
    schedule: scheduleOf(form, timezone),
    chat,
    ...text && { text },
  };
}

/** Minutes in the largest unit that they are whole in. */
export function inUnits(minutes) {
  const unit = ["days", "hours"].find((one) => minutes % UNITS[one] === 0) ??
    "minutes";
  return { count: minutes / UNITS[unit], unit };
}
