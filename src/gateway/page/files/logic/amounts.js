/** A size in bytes, to three figures: "1.2 MB". */
export function bytes(count, language) {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
  const step = Math.min(
    units.length - 1,
    Math.max(0, Math.floor(Math.log10(count || 1) / 3)),
  );
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[step],
    unitDisplay: step === 0 ? "long" : "short",
    maximumSignificantDigits: 3,
  }).format(count / 1000 ** step);
}

/** A number as it is read aloud: "12,345". */
export function number(count, language) {
  return new Intl.NumberFormat(language).format(count);
}

/** A number where there is little room: "12K". */
export function short(count, language) {
  return new Intl.NumberFormat(language, {
    notation: "compact",
    maximumFractionDigits: 1,
  }).format(count);
}

/** How long something goes on, in its two largest units: "3 h 12 min". */
export function duration(seconds, language) {
  const parts = [
    ["day", Math.floor(seconds / 86_400)],
    ["hour", Math.floor(seconds / 3600) % 24],
    ["minute", Math.floor(seconds / 60) % 60],
    ["second", Math.floor(seconds) % 60],
  ];
  const first = parts.findIndex(([, count]) => count > 0);
  const shown = first < 0 ? parts.slice(-1) : parts.slice(first, first + 2);
  return shown.map(([unit, count]) =>
    new Intl.NumberFormat(language, {
      style: "unit",
      unit,
      unitDisplay: "short",
    }).format(count)
  ).join(" ");
}
