import { CarefulLexer } from "./careful_lexer.js";

/** So many blocks are drawn, or left alone, as one. */
const TOGETHER = 32;

/**
 * Markdown that grows: what is behind the block that is being written isn't read
 * again, and stays the same object, so that it isn't drawn again either.
 */
export class GrowingText {
  #breaks;
  #text = "";
  /** Blocks that what follows can't change. */
  #settled = [];
  #blocks = [];
  #groups = [];

  /**
   * @param {{ breaks?: boolean }} [options] Whether a line that ends is one that
   *   was ended on purpose, as in a message, or only had its width.
   */
  constructor({ breaks = true } = {}) {
    this.#breaks = breaks;
  }

  /**
   * Its blocks, in groups. A whole text is read at once: its end may say where the
   * links at its beginning lead.
   *
   * @param {string} text
   * @param {{ isWhole?: boolean }} [options]
   */
  read(text, { isWhole = true } = {}) {
    const clean = text.replace(/\r\n?/g, "\n");
    if (isWhole || !clean.startsWith(this.#text)) this.#begin();
    const rest = tokensOf(clean.slice(this.#text.length), this.#breaks);
    this.#blocks = keepSame(this.#blocks, [...this.#settled, ...rest]);
    if (!isWhole) this.#settle(clean);
    return this.#groups = groupsOf(this.#blocks, this.#groups);
  }

  #begin() {
    this.#text = "";
    this.#settled = [];
  }

  /**
   * The last block may go on, whatever stands behind it; what looks like one while
   * its first line is written may belong to the block before; and without an empty
   * line between two of them, how the second is read may depend on the first.
   */
  #settle(text) {
    const isBlock = ({ type }) => type !== "space";
    const last = this.#blocks.findLastIndex(isBlock);
    let end = this.#blocks.slice(0, Math.max(0, last)).findLastIndex(isBlock);
    const known = this.#settled.length;
    while (end > known && !isAfterEmptyLine(this.#blocks, end)) end--;
    if (end <= known) return;
    const added = this.#blocks.slice(known, end).map(({ raw }) => raw).join("");
    this.#settled = this.#blocks.slice(0, end);
    this.#text = text.slice(0, this.#text.length + added.length);
  }
}

function isAfterEmptyLine(blocks, at) {
  const before = blocks.slice(Math.max(0, at - 2), at);
  return /\n[ \t]*\n$/.test(before.map(({ raw }) => raw).join(""));
}

/** What is nested too deep to be read is shown as it was written. */
function tokensOf(text, breaks) {
  try {
    return [...new CarefulLexer({ gfm: true, breaks }).lex(text)];
  } catch {
    return [{ type: "unread", raw: text }];
  }
}

/** Those of before where nothing changed, as far as words can tell. */
function keepSame(before, now) {
  return now.map((token, at) => {
    const known = before[at];
    if (known === token) return token;
    const isSame = known?.raw === token.raw && known.type === token.type &&
      !token.raw.includes("[");
    return isSame ? known : token;
  });
}

/** The groups of before where all in them is what it was. */
function groupsOf(blocks, before) {
  const groups = [];
  for (let at = 0; at < blocks.length; at += TOGETHER) {
    const group = blocks.slice(at, at + TOGETHER);
    const known = before[groups.length];
    const isSame = known?.length === group.length &&
      group.every((block, index) => block === known[index]);
    groups.push(isSame ? known : group);
  }
  return groups;
}
