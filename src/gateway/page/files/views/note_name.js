import { t } from "../texts.js";

/** What a note is called: a day by its date, the other one by what it is for. */
export function noteName(name) {
  if (name === "MEMORY.md") return t("longTerm");
  const format = { dateStyle: "full", timeZone: "UTC" };
  return dated(name, format) ?? name;
}

/** What a note is called below its month. */
export function shortName(name) {
  const format = { weekday: "short", day: "numeric", month: "short" };
  return dated(name, { ...format, timeZone: "UTC" }) ?? noteName(name);
}

/** The month of a note; empty for what is no day. */
export function monthOf(name) {
  const format = { year: "numeric", month: "long", timeZone: "UTC" };
  return dated(name, format) ?? "";
}

function dated(name, format) {
  if (!/^\d{4}-\d\d-\d\d$/.test(name)) return undefined;
  return new Date(name)
    .toLocaleDateString(document.documentElement.lang, format);
}
