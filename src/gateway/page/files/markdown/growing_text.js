import { lexer } from "../marked.js";

const OPTIONS = { gfm: true, breaks: true };

/**
 * Markdown that grows: what is behind the block that is being written isn't read
 * again, and stays the same object, so that it isn't drawn again either.
 */
export class GrowingText {
  #text = "";
  /** Blocks that what follows can't change. */
  #settled = [];
  #length = 0;
  #blocks = [];

  /**
   * Its blocks. A whole text is read at once: its end may say where the links at
   * its beginning lead.
   *
   * @param {string} text
   * @param {{ isWhole?: boolean }} [options]
   */
  read(text, { isWhole = true } = {}) {
    const clean = text.replace(/\r\n?/g, "\n");
    if (isWhole || !clean.startsWith(this.#text)) this.#begin();
    const rest = tokensOf(clean.slice(this.#length));
    this.#blocks = keepSame(this.#blocks, [...this.#settled, ...rest]);
    if (!isWhole) this.#settle(clean);
    return this.#blocks;
  }

  #begin() {
    this.#text = "";
    this.#settled = [];
    this.#length = 0;
  }

  /** The last block may go on, whatever stands behind it. */
  #settle(text) {
    const last = this.#blocks.findLastIndex(({ type }) => type !== "space");
    this.#settled = this.#blocks.slice(0, Math.max(0, last));
    this.#length = this.#settled.reduce((sum, { raw }) => sum + raw.length, 0);
    this.#text = text.slice(0, this.#length);
  }
}

/** What is nested too deep to be read is shown as it was written. */
function tokensOf(text) {
  try {
    return [...lexer(text, OPTIONS)];
  } catch {
    return [{ type: "unread", raw: text }];
  }
}

/** Those of before where nothing changed, as far as words can tell. */
function keepSame(before, now) {
  return now.map((token, at) =>
    before[at]?.raw === token.raw && !token.raw.includes("[") &&
      before[at].type === token.type
      ? before[at]
      : token
  );
}
