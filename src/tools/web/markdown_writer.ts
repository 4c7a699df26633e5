import { lineFeedsAround } from "./html_elements.ts";
import type { Attributes } from "./html_elements.ts";
import { linkTarget, OpenLink } from "./open_link.ts";
import { TextFlow } from "./text_flow.ts";

/** The longest description of an image that is shown. */
const LONGEST_ALT = 200;

/** Lists indent their items no deeper than this. */
const DEEPEST_LIST = 8;

/** Writes the elements of a page, in their order, as Markdown-like text. */
export class MarkdownWriter {
  readonly #page = new TextFlow();
  /** The lists that are open: how many items so far, or a bullet. */
  readonly #lists: (number | "-")[] = [];
  #base: URL;
  #link?: OpenLink;
  #links = 0;
  #pres = 0;
  #cells = 0;

  /** Begins a page whose links are relative to that address. */
  constructor(base: URL) {
    this.#base = base;
  }

  /** Characters written so far. */
  get length(): number {
    return this.#page.length + (this.#link?.flow.length ?? 0);
  }

  /** All that was written. */
  toString(): string {
    return this.#page.toString().trim();
  }

  /** Text stands in the innermost element. */
  text(text: string): void {
    if (this.#pres > 0) this.#flow.raw(text);
    else this.#flow.text(text);
  }

  /** An element begins. */
  begin(name: string, attributes: Attributes): void {
    if (this.#pres > 0 && name !== "pre") return this.#beginInPre(name);
    this.#break(lineFeedsAround(name));
    if (/^h[1-6]$/.test(name)) {
      this.#flow.prefix(`${"#".repeat(Number(name[1]))} `);
    } else if (name === "ol") this.#lists.push(0);
    else if (name === "ul") this.#lists.push("-");
    else if (name === "li") this.#beginItem();
    else if (name === "a") this.#beginLink(attributes.href);
    else if (name === "pre") this.#beginPre();
    else if (name === "code") this.#flow.prefix("`");
    else if (name === "tr") this.#cells = 0;
    else if (name === "td" || name === "th") this.#beginCell();
    else if (name === "hr") this.#flow.raw("---");
    else if (name === "img") this.#image(attributes.alt);
    else if (name === "base") this.#moveBase(attributes.href);
  }

  /** The innermost element ends. */
  end(name: string): void {
    if (this.#pres > 0 && name !== "pre") return;
    if (/^h[1-6]$/.test(name)) this.#flow.dropPrefix();
    else if (name === "ol" || name === "ul") this.#lists.pop();
    else if (name === "a") this.#endLink();
    else if (name === "pre") this.#endPre();
    else if (name === "code") this.#closeMark("`");
    this.#break(lineFeedsAround(name));
  }

  get #flow(): TextFlow {
    return this.#link?.flow ?? this.#page;
  }

  #break(lineFeeds: number): void {
    if (lineFeeds === 0) return;
    this.#flow.breakLines(lineFeeds);
    if (!this.#link) return;
    this.#link.hasBlocks = true;
    this.#page.breakLines(lineFeeds);
  }

  #beginItem(): void {
    const last = this.#lists.length - 1;
    const list = this.#lists[last];
    if (typeof list === "number") this.#lists[last] = list + 1;
    const mark = typeof list === "number" ? `${list + 1}.` : "-";
    const indent = "  ".repeat(Math.min(Math.max(last, 0), DEEPEST_LIST));
    this.#flow.dropPrefix();
    this.#flow.prefix(`${indent}${mark} `);
  }

  #beginLink(href: string | undefined): void {
    if (this.#links++ > 0) return; // one inside another is its text
    const target = href && linkTarget(href, this.#base);
    if (target) this.#link = new OpenLink(target);
  }

  #endLink(): void {
    const link = this.#link;
    if (--this.#links > 0 || !link) return;
    this.#link = undefined;
    this.#page.raw(link.toString());
    if (link.hasBlocks) this.#page.breakLines(1);
  }

  #beginPre(): void {
    if (this.#pres++ === 0) this.#flow.prefix("```\n");
  }

  /** Of what stands in code only its lines count. */
  #beginInPre(name: string): void {
    if (lineFeedsAround(name) > 0) this.#flow.breakLines(1);
  }

  #endPre(): void {
    if (--this.#pres === 0) this.#closeMark("\n```");
  }

  /** Ends what a prefix began, unless nothing came after that. */
  #closeMark(mark: string): void {
    if (!this.#flow.dropPrefix()) this.#flow.raw(mark);
  }

  #beginCell(): void {
    if (this.#cells++ > 0) this.#flow.text(" | ");
  }

  #image(alt: string | undefined): void {
    const text = alt?.trim();
    if (text) this.#flow.text(`[image: ${text.slice(0, LONGEST_ALT)}]`);
  }

  #moveBase(href: string | undefined): void {
    const base = href && URL.parse(href, this.#base);
    if (base && /^https?:$/.test(base.protocol)) this.#base = base;
  }
}
