/** What a distance in time is told in, the largest first, in milliseconds. */
const UNITS = Object.entries({
  year: 31_557_600_000,
  month: 2_629_800_000,
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
});

/**
 * How far away a moment is: "in 3 hours", "yesterday", "now".
 *
 * @param {number} milliseconds Below 0 for what is over.
 * @param {string} language
 */
export function ago(milliseconds, language) {
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const [unit, size] = UNITS.find(([, one]) => Math.abs(milliseconds) >= one) ??
    ["second", Infinity];
  return words.format(Math.round(milliseconds / size) || 0, unit);
}
