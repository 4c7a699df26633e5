/** The conversation that a page opens first. */
export const FIRST = "default";

/** What stands in the address of a conversation that nothing was said in yet. */
export const NEW = "+";

/** The longest name that the gateway takes is 64; its words share it with a date. */
const LONGEST_WORDS = 32;

/** So many bytes of UTF-8 leave the name of its file short enough. */
const MOST_BYTES = 50;

/**
 * What a conversation is called: when it began, and its first words, so that it is
 * found again. No other has the same, as no other began in that minute with them.
 *
 * @param {string} text @param {Date} [now]
 */
export function nameOf(text, now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())];
  const time = `${two(now.getHours())}.${two(now.getMinutes())}`;
  return `${date.join("-")} ${time} ${firstWords(text)}`.trim();
}

/** Whole words, without what no name may have. */
function firstWords(text) {
  const words = text.replace(/[\p{C}/\\]+/gu, " ").trim().split(/\s+/);
  let name = "";
  for (const word of words) {
    const longer = `${name} ${word}`.trim();
    if (!fits(longer, LONGEST_WORDS)) break;
    name = longer;
  }
  return name || begin(words[0]);
}

/** What there is room for of a word. */
function begin(word) {
  let name = "";
  for (const letter of word) {
    if (!fits(name + letter, LONGEST_WORDS / 2)) break;
    name += letter;
  }
  return name;
}

function fits(name, length) {
  return name.length <= length &&
    new TextEncoder().encode(name).length <= MOST_BYTES;
}

/** The address of a conversation. @param {string} name */
export function addressOf(name) {
  return name === FIRST ? "#/chat" : `#/chat/${encodeURIComponent(name)}`;
}
