import { delay } from "../../base/delay.ts";
import { HtmlReader } from "./html_reader.ts";

/** A page as text. */
export interface ReadableText {
  /** Its title; empty where it has none. */
  title: string;
  /** What there is to read. */
  text: string;
  /** Whether reading ended before the page did. */
  cut: boolean;
}

/** How a page is read. */
export interface ReadableHtmlOptions {
  /** Where it was found, for relative links. */
  url: URL;
  /** Ends the reading. */
  signal: AbortSignal;
}

/** Characters parsed before others get their turn. */
const SLICE = 64 * 1024;

/** Enough for what a model is shown of it. */
const MOST_CHARACTERS = 256 * 1024;

/** Real pages stay far below; the parser's work grows with the depth. */
const DEEPEST = 500;

/** Writes a page as Markdown-like text: headings, links, lists, code, tables. */
export async function readableHtml(
  html: string,
  { url, signal }: ReadableHtmlOptions,
): Promise<ReadableText> {
  const { Parser } = await import("htmlparser2");
  const reader = new HtmlReader(url);
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.text(text),
    onclosetag: (name) => reader.close(name),
  });
  let at = 0;
  for (; at < html.length && !isEnough(reader); at += SLICE) {
    parser.write(html.slice(at, at + SLICE));
    await delay(0, signal);
  }
  parser.end();
  return {
    title: reader.title,
    text: reader.page.toString(),
    cut: at < html.length,
  };
}

function isEnough({ length, depth }: HtmlReader): boolean {
  return length > MOST_CHARACTERS || depth > DEEPEST;
}
