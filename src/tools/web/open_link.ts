import { TextFlow } from "./text_flow.ts";

/** The longest text and address that are written as a link. */
const LONGEST = 1000;

/** Where a link of a page leads; undefined where that is no other page. */
export function linkTarget(href: string, base: URL): string | undefined {
  if (href.trim().startsWith("#")) return undefined;
  const url = URL.parse(href, base);
  if (!url || !/^(https?|mailto):$/.test(url.protocol)) return undefined;
  return url.href.length <= LONGEST ? url.href : undefined;
}

/** A link whose text is still being read. */
export class OpenLink {
  /** Its text so far. */
  readonly flow: TextFlow = new TextFlow();
  /** Whether there are blocks in it, so that it is one itself. */
  hasBlocks = false;
  readonly #target: string;

  /** Begins a link to that address. */
  constructor(target: string) {
    this.#target = target;
  }

  /** `[text](target)`, or the text alone where it is too long to be a link's. */
  toString(): string {
    const text = this.flow.toString();
    const label = text.replace(/\s+/g, " ").replace(/^#+ /, "");
    if (label === "" || label.length > LONGEST) return text;
    return `[${label}](${this.#target})`;
  }
}
