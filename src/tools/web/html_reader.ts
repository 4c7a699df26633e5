import { isNoise } from "./html_elements.ts";
import type { Attributes } from "./html_elements.ts";
import { MarkdownWriter } from "./markdown_writer.ts";
import type { HtmlListener } from "./parse_html.ts";

/** Enough for what a model is shown of it. */
const MOST_CHARACTERS = 256 * 1024;

/** Elements in one another; real pages stay far below. */
const DEEPEST = 500;

/**
 * Hears of a page's elements as a parser meets them, every one opened and closed,
 * and passes on what a reader of the page would see.
 */
export class HtmlReader implements HtmlListener {
  /** How many elements are open. */
  depth = 0;
  /** What is written of the page. */
  readonly page: MarkdownWriter;
  /** Whether elements lay deeper in one another than is read. */
  isTooDeep = false;
  #title = "";
  /** How deep the open title and the outermost open noise lie; 0: there is none. */
  #titleDepth = 0;
  #noiseDepth = 0;

  /** Begins a page that was found there. */
  constructor(url: URL) {
    this.page = new MarkdownWriter(url);
  }

  /** What stands in the page's title. */
  get title(): string {
    return this.#title.replace(/\s+/g, " ").trim();
  }

  /** Whether there is more, or deeper, already than a model is shown. */
  get isDone(): boolean {
    return this.isTooDeep ||
      this.page.length + this.#title.length > MOST_CHARACTERS;
  }

  /** An element begins. */
  open(name: string, attributes: Attributes): void {
    this.depth++;
    if (this.depth > DEEPEST) this.isTooDeep = true;
    if (this.#noiseDepth > 0) return;
    if (isNoise(name, attributes)) this.#noiseDepth = this.depth;
    else if (name === "title") this.#titleDepth ||= this.depth;
    else this.page.begin(name, attributes);
  }

  /** Text stands in the innermost open element. */
  text(text: string): void {
    // Where reading ends within a tag, its beginning comes as text.
    if (this.#noiseDepth > 0 || this.isDone) return;
    if (this.#titleDepth > 0) this.#title += text;
    else this.page.text(text);
  }

  /** The innermost open element ends. */
  close(name: string): void {
    if (this.#noiseDepth === 0 && name !== "title") this.page.end(name);
    if (this.#noiseDepth === this.depth) this.#noiseDepth = 0;
    if (this.#titleDepth === this.depth) this.#titleDepth = 0;
    this.depth--;
  }
}
