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

/** A moment as the person reads it, in their own zone. */
export function moment(iso) {
  return new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(iso));
}
