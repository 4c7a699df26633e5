import type { MarkedExtension, Tokens } from "marked";
import type { Token } from "./token.ts";

/** Text between `||` and `||`: Telegram's own way to write what is hidden until touched. */
const spoilers: MarkedExtension = {
  extensions: [{
    name: "spoiler",
    level: "inline",
    start: (source) => source.indexOf("||"),
    tokenizer(source): Tokens.Generic | undefined {
      const [raw, text] = /^\|\|(?=\S)([^\n]{0,2000}?\S)\|\|/.exec(source) ??
        [];
      if (raw === undefined) return undefined;
      return {
        type: "spoiler",
        raw,
        tokens: this.lexer.inlineTokens(text),
      };
    },
  }],
  tokenizer: {
    // A footnote is read, not followed: taken for the target of a link it would vanish.
    def: (source) => /^ {0,3}\[\^/.test(source) ? undefined : false,
  },
};

/** The blocks of a Markdown text (GitHub's kind), without the targets that its links use. */
export async function lexMarkdown(markdown: string): Promise<Token[]> {
  if (TOO_DEEP.test(markdown)) return asWritten(markdown);
  const { Marked } = await import("marked");
  const marked = new Marked(spoilers);
  try {
    const tokens = marked.lexer(markdown);
    const used = new Set<string>();
    marked.walkTokens(tokens, (token) => {
      if (token.type === "link" || token.type === "image") used.add(token.href);
    });
    return tokens.filter((token) =>
      token.type !== "def" || !used.has(token.href)
    );
  } catch {
    // Thousands of nested marks overflow the stack; the words are still there.
    return asWritten(markdown);
  }
}

/** A line quoted a hundred times over: the lexer would take a second, then give up. */
const TOO_DEEP = /^(?: {0,3}>){100}/m;

function asWritten(markdown: string): Token[] {
  return [{ type: "escape", raw: markdown, text: markdown }];
}
