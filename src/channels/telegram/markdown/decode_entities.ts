/** What models write; HTML knows two thousand more, which stay as they are. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  copy: "©",
  reg: "®",
  trade: "™",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  bull: "•",
  middot: "·",
  times: "×",
  divide: "÷",
  plusmn: "±",
  deg: "°",
  micro: "µ",
  frac12: "½",
  euro: "€",
  pound: "£",
  sect: "§",
  larr: "←",
  rarr: "→",
  uarr: "↑",
  darr: "↓",
  harr: "↔",
  le: "≤",
  ge: "≥",
  ne: "≠",
  infin: "∞",
};

/**
 * The text with the names of characters read, as far as they are known. Numbers
 * of characters are read by the lexer already.
 */
export function decodeEntities(text: string): string {
  return text.replace(
    /&([A-Za-z][A-Za-z\d]*);/g,
    (entity, name) => Object.hasOwn(NAMED, name) ? NAMED[name] : entity,
  );
}
