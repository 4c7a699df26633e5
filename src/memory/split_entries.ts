import { isCalendarDate } from "./daily_name.ts";
import { fencedLines } from "./fenced_lines.ts";

/** One thing noted: a list item with its further lines, or a paragraph. */
export interface Entry {
  /** The text, without bullet, stamp and indentation. */
  text: string;
  /** The date it was stamped with, if any. */
  date?: string;
  /** The heading it stands under, if any. */
  heading?: string;
}

/** What stands before the text of a list item: `2026-11-20:` or `10:32`. */
export type EntryStamp = "date" | "time";

/** What ends a line of a note. */
const LINE_END = /\r\n|\n|\r/;

/** An entry, and the lines of the note that hold it. */
export interface LocatedEntry {
  /** The entry. */
  entry: Entry;
  /** Its first line, from 0. */
  from: number;
  /** The line after its last one that isn't blank. */
  to: number;
}

interface Block {
  kind: "item" | "paragraph" | "heading";
  lines: string[];
  from: number;
  heading?: string;
}

/**
 * Splits a note into its entries, those of `formatEntry` and those people write
 * by hand. A heading is the context of what follows it; one that nothing
 * follows is an entry by itself.
 */
export function splitEntries(text: string, stamp: EntryStamp): Entry[] {
  return locateEntries(text, stamp).map(({ entry }) => entry);
}

/** The entries of a note, each with the place where it stands. */
export function locateEntries(text: string, stamp: EntryStamp): LocatedEntry[] {
  const lines = text.replace(/^\uFEFF/, "").split(LINE_END);
  return blocksOf(lines)
    .map((block) => ({
      entry: toEntry(block, stamp),
      from: block.from,
      to: block.from + block.lines.findLastIndex((one) => one.trim()) + 1,
    }))
    .filter(({ entry }) => entry.text !== "");
}

function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  const fenced = fencedLines(lines);
  let heading: string | undefined;
  let open: Block | undefined;
  for (let from = 0, end; from < lines.length; from = end) {
    const line = lines[from];
    end = fenced.get(from) ?? from + 1;
    const start = startOf(line);
    if (open && continues(open, line, start)) {
      open.lines.push(line.replace(/^(?: {1,2}|\t)/, ""));
    } else {
      open = start && { ...start, from, heading };
      if (open?.kind === "heading") heading = open.lines[0];
      if (open) blocks.push(open);
    }
    // Code stays as it is, whatever its lines look like.
    for (const code of lines.slice(from + 1, end)) open?.lines.push(code);
  }
  return blocks.filter(({ kind }, at) =>
    kind !== "heading" || (blocks[at + 1]?.kind ?? "heading") === "heading"
  );
}

/** The block a line would begin; none when it is blank or a rule. */
function startOf(line: string): Pick<Block, "kind" | "lines"> | undefined {
  if (line.trim() === "" || /^ {0,3}([-*_])(?:\s*\1){2,}\s*$/.test(line)) {
    return undefined;
  }
  const heading = /^#{1,6}\s+(.*)$/s.exec(line);
  if (heading) return { kind: "heading", lines: [heading[1].trim()] };
  const item = /^ ?(?:[-*+]|\d{1,9}[.)])\s+(.*)$/s.exec(line);
  if (item) return { kind: "item", lines: [item[1]] };
  return { kind: "paragraph", lines: [line] };
}

function continues(
  open: Block,
  line: string,
  start?: Pick<Block, "kind">,
): boolean {
  if (open.kind === "heading") return false;
  const isBlank = line.trim() === "";
  const indented = /^(?: {2}|\t)/.test(line);
  if (open.kind === "item" && (isBlank || indented)) return true;
  const afterBlank = open.lines[open.lines.length - 1].trim() === "";
  return !afterBlank && start?.kind === "paragraph";
}

function toEntry(block: Block, stamp: EntryStamp): Entry {
  const text = block.lines.join("\n").trim();
  if (block.kind === "heading") {
    return { text: isCalendarDate(text) ? "" : text };
  }
  const entry = block.kind === "item" ? unstamped(text, stamp) : { text };
  return block.heading === undefined || isCalendarDate(block.heading)
    ? entry
    : { ...entry, heading: block.heading };
}

function unstamped(text: string, stamp: EntryStamp): Entry {
  if (stamp === "time") {
    return { text: text.replace(/^(?:[01]\d|2[0-3]):[0-5]\d\s+/, "") };
  }
  const [, date, rest] = /^(\d{4}-\d{2}-\d{2}):?\s+(.*)$/s.exec(text) ?? [];
  return date && isCalendarDate(date) ? { text: rest, date } : { text };
}
