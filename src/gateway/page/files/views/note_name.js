import { t } from "../texts.js";

/** What a note is called: a day by its date, the other one by what it is for. */
export function noteName(name) {
  if (name === "MEMORY.md") return t("longTerm");
  const day = new Date(name);
  if (Number.isNaN(day.getTime())) return name;
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    ...{ weekday: "short", day: "numeric", month: "long", year: "numeric" },
    timeZone: "UTC",
  }).format(day);
}
