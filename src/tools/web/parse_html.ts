import { Parser } from "htmlparser2";
import { delay } from "../../base/delay.ts";

/** Hears of a page's elements, every one opened and closed. */
export interface HtmlListener {
  /** How many elements are open. */
  readonly depth: number;
  /** Whether it has heard enough. */
  readonly isDone: boolean;
  /** An element begins. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Text stands in the innermost open element. */
  text(text: string): void;
  /** The innermost open element ends. */
  close(name: string): void;
}

/** Characters parsed before others get their turn. */
const SLICE = 64 * 1024;

/** Real pages stay far below; the parser's work grows with the depth. */
const DEEPEST = 500;

/** Tells the listener of the page; whether it heard all of it. */
export async function parseHtml(
  html: string,
  listener: HtmlListener,
  signal: AbortSignal,
): Promise<boolean> {
  const parser = new Parser({
    onopentag: (name, attributes) => listener.open(name, attributes),
    ontext: (text) => listener.text(text),
    onclosetag: (name) => listener.close(name),
  });
  let at = 0;
  for (; at < html.length && !isEnough(listener); at += SLICE) {
    parser.write(html.slice(at, at + SLICE));
    await delay(0, signal);
  }
  parser.end();
  return at >= html.length;
}

function isEnough({ isDone, depth }: HtmlListener): boolean {
  return isDone || depth > DEEPEST;
}
