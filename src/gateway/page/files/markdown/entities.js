/** What models write beside plain letters; any other name stays as it stands. */
const NAMED = {
  amp: "&",
  apos: "'",
  bull: "•",
  copy: "©",
  deg: "°",
  euro: "€",
  gt: ">",
  hellip: "…",
  larr: "←",
  lt: "<",
  mdash: "—",
  middot: "·",
  nbsp: "\u00a0",
  ndash: "–",
  quot: '"',
  rarr: "→",
  times: "×",
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;

/**
 * The characters that `&amp;` and `&#38;` stand for (CommonMark 0.31, 2.5).
 *
 * @param {string} text
 */
export function decodeEntities(text) {
  return text.replace(ENTITY, (entity, decimal, hex, name) => {
    if (name) return Object.hasOwn(NAMED, name) ? NAMED[name] : entity;
    return character(decimal ? Number(decimal) : parseInt(hex, 16));
  });
}

/** Those that there aren't, or that aren't whole, are shown as such. */
function character(code) {
  const isWrong = code === 0 || code > 0x10ffff ||
    (code >= 0xd800 && code <= 0xdfff);
  return isWrong ? "\ufffd" : String.fromCodePoint(code);
}
