import { Lexer } from "../marked.js";

/** More marks of emphasis nobody writes within a paragraph. */
const MOST_MARKS = 1000;

/**
 * Reads Markdown in a bounded time: of each mark of emphasis it is looked for an
 * end, and some thousands of them would keep the page from everything else.
 */
export class CarefulLexer extends Lexer {
  /** What has too many marks is shown as it was written. */
  inlineTokens(text, tokens = []) {
    const marks = text.match(/[*_~]/g)?.length ?? 0;
    if (marks <= MOST_MARKS) return super.inlineTokens(text, tokens);
    tokens.push({ type: "escape", raw: text, text });
    return tokens;
  }
}
