/** The texts of the page in the person's language. */
let texts = {};
let plural = new Intl.PluralRules("en");

/** @param {string} language */
export async function loadTexts(language) {
  const response = await fetch(`/assets/texts/${language}.json`);
  texts = await response.json();
  plural = new Intl.PluralRules(language);
  document.documentElement.lang = language;
}

/** The texts of an area that isn't needed at first. @param {string} area */
export async function loadMoreTexts(area) {
  const { lang } = document.documentElement;
  const response = await fetch(`/assets/texts/${area}/${lang}.json`);
  Object.assign(texts, await response.json());
}

/**
 * A text with its gaps filled.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [gaps]
 */
export function t(key, gaps = {}) {
  const text = texts[key] ?? key;
  const form = typeof text === "string"
    ? text
    : plural.select(gaps.count) === "one"
    ? text.one
    : text.other;
  return form.replace(
    /\{(\w+)\}/g,
    (gap, name) => Object.hasOwn(gaps, name) ? gaps[name] : gap,
  );
}

/** A moment as the person reads it, in a zone or their browser's. */
export function moment(iso, timeZone) {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    timeZone,
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(iso));
}

/** A moment in short: what o'clock, and of another day which. */
export function clock(iso) {
  const at = new Date(iso);
  const isToday = at.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    ...(isToday ? {} : { dateStyle: "medium" }),
    timeStyle: "short",
  }).format(at);
}

/** How long something took. @param {number} milliseconds */
export function duration(milliseconds) {
  const isShort = milliseconds < 1000;
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit",
    unit: isShort ? "millisecond" : "second",
    maximumFractionDigits: isShort ? 0 : 1,
  }).format(isShort ? milliseconds : milliseconds / 1000);
}
