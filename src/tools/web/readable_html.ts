import { HtmlReader } from "./html_reader.ts";

/** A page as text. */
export interface ReadableText {
  /** Its title; empty where it has none. */
  title: string;
  /** What there is to read. */
  text: string;
  /** Whether reading ended before the page did. */
  cut: boolean;
  /** Whether it ended there because of elements too deep in one another. */
  tooDeep: boolean;
}

/** How a page is read. */
export interface ReadableHtmlOptions {
  /** Where it was found, for relative links. */
  url: URL;
  /** Ends the reading. */
  signal: AbortSignal;
}

/** Writes a page as Markdown-like text: headings, links, lists, code, tables. */
export async function readableHtml(
  html: string,
  { url, signal }: ReadableHtmlOptions,
): Promise<ReadableText> {
  const reader = new HtmlReader(url);
  const { parseHtml } = await import("./parse_html.ts");
  const whole = await parseHtml(html, reader, signal);
  const { title, page, isTooDeep } = reader;
  const cut = !whole || isTooDeep;
  return { title, text: page.toString(), cut, tooDeep: isTooDeep };
}
