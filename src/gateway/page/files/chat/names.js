/** The conversation that a page opens first. */
export const FIRST = "default";

/** What stands in the address of a conversation that nothing was said in yet. */
export const NEW = "+";

/** The longest name that the gateway takes is 64; its words share it with a date. */
const LONGEST_WORDS = 32;

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
    if (name.length + 1 + word.length > LONGEST_WORDS) break;
    name = `${name} ${word}`.trim();
  }
  return name || [...words[0]].slice(0, LONGEST_WORDS / 2).join("");
}

/** The address of a conversation. @param {string} name */
export function addressOf(name) {
  return name === FIRST ? "#/chat" : `#/chat/${encodeURIComponent(name)}`;
}
