/** Text that is put together as a browser would: spaces collapse, blocks break. */
export class TextFlow {
  readonly #parts: string[] = [];
  #breaks = 0;
  #space = false;
  #prefix = "";

  /** Characters so far. */
  length = 0;

  /** Adds running text, in which any white space is one space. */
  text(text: string): void {
    const words = text.replace(/\s+/g, " ");
    if (words.startsWith(" ")) this.#space = true;
    const trimmed = words.trim();
    if (trimmed === "") return;
    this.#put(trimmed);
    this.#space = words.endsWith(" ");
  }

  /** Adds text exactly as it is. */
  raw(text: string): void {
    if (text !== "") this.#put(text);
  }

  /** Makes what comes next begin on a new line, with blank ones before it. */
  breakLines(lineFeeds: number): void {
    this.#breaks = Math.max(this.#breaks, lineFeeds);
  }

  /** Puts a mark in front of what comes next, if anything does. */
  prefix(mark: string): void {
    this.#prefix += mark;
  }

  /** Forgets the marks that nothing came after; whether there were any. */
  dropPrefix(): boolean {
    const dropped = this.#prefix !== "";
    this.#prefix = "";
    return dropped;
  }

  /** The whole text. */
  toString(): string {
    return this.#parts.join("");
  }

  #put(text: string): void {
    const gap = this.#breaks > 0
      ? "\n".repeat(this.#breaks)
      : this.#space
      ? " "
      : "";
    const added = (this.length > 0 ? gap : "") + this.#prefix + text;
    this.#parts.push(added);
    this.length += added.length;
    [this.#breaks, this.#space, this.#prefix] = [0, false, ""];
  }
}
