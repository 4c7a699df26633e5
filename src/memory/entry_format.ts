import { concatBytes } from "../base/concat_bytes.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A note's text as it is; bytes that aren't UTF-8 become U+FFFD. */
export function decodeNote(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The text that an entry keeps: line ends as `\n`, nothing blank around it. */
export function normalizeEntry(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").trim();
}

/**
 * An entry as a list item. The further lines of its text are indented, so that
 * whatever they hold stays inside the item.
 */
export function formatEntry(stamp: string, text: string): string {
  const [first, ...rest] = text.split("\n");
  const indented = rest.map((line) => line === "" ? "" : `  ${line}`);
  return [`- ${stamp} ${first}`, ...indented].join("\n");
}

/** What to add to a note. */
export interface Addition {
  /** The entry, formatted. */
  entry: string;
  /** The line that a note begins with, if any. */
  title?: string;
}

/**
 * A note with one more entry. What was there stays byte for byte, and the new
 * lines end like its first one.
 */
export function appendEntry(
  old: Uint8Array,
  { entry, title }: Addition,
): Uint8Array {
  const text = decodeNote(old);
  const eol = usesCrlf(old) ? "\r\n" : "\n";
  const lines = (added: string): Uint8Array =>
    new TextEncoder().encode(added.replaceAll("\n", eol));
  if (text.trim() === "") {
    const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    return lines(`${mark}${title ? `${title}\n\n` : ""}${entry}\n`);
  }
  const endsLine = old[old.length - 1] === LINE_FEED;
  return concatBytes([old, lines(`${endsLine ? "" : "\n"}${entry}\n`)]);
}

function usesCrlf(bytes: Uint8Array): boolean {
  const end = bytes.indexOf(LINE_FEED);
  return end > 0 && bytes[end - 1] === CARRIAGE_RETURN;
}
