/** A line of bash up to the cursor, in words. */
export interface BashLine {
  /** The words without their quotes; the last one is being typed. */
  words: string[];
  /** The quote that the last word stands in. */
  quote: "" | "'" | '"';
  /**
   * How much of the last word bash keeps: it replaces only what stands behind an
   * open quote or a character that breaks words, such as the colon.
   */
  kept: number;
}

/** Splits a line as bash does; what it would expand stays as it is typed. */
export function splitBashLine(line: string, breaks: string): BashLine {
  const splitter = new Splitter(breaks);
  for (const character of line) splitter.take(character);
  return splitter.end();
}

class Splitter {
  readonly #breaks: string;
  readonly #words: string[] = [];
  #word = "";
  #isWord = false;
  #quote: BashLine["quote"] = "";
  #escapes = false;
  #kept = 0;
  #openedAt = 0;

  constructor(breaks: string) {
    this.#breaks = breaks;
  }

  take(character: string): void {
    if (this.#escapes) this.#takeEscaped(character);
    else if (character === "\\" && this.#quote !== "'") this.#escapes = true;
    else if (this.#quote) this.#takeQuoted(character);
    else if (" \t\n".includes(character)) this.#endWord();
    else this.#takePlain(character);
  }

  end(): BashLine {
    const kept = this.#quote ? this.#openedAt : this.#kept;
    return { words: [...this.#words, this.#word], quote: this.#quote, kept };
  }

  #takeEscaped(character: string): void {
    const stays = this.#quote === '"' && !'$`"\\'.includes(character);
    this.#add(stays ? `\\${character}` : character);
    this.#escapes = false;
  }

  #takeQuoted(character: string): void {
    if (character === this.#quote) this.#quote = "";
    else this.#add(character);
  }

  #takePlain(character: string): void {
    if (character === "'" || character === '"') {
      this.#quote = character;
      this.#openedAt = this.#word.length;
      this.#isWord = true;
      return;
    }
    this.#add(character);
    if (this.#breaks.includes(character)) this.#kept = this.#word.length;
  }

  #add(text: string): void {
    this.#word += text;
    this.#isWord = true;
  }

  #endWord(): void {
    if (this.#isWord) this.#words.push(this.#word);
    this.#word = "";
    this.#isWord = false;
    this.#kept = 0;
  }
}
