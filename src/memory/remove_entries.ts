import { concatBytes } from "../base/concat_bytes.ts";
import { decodeNote } from "./entry_format.ts";
import { type Entry, type EntryStamp, locateEntries } from "./split_entries.ts";

/** Which entries to take out of a note. */
export interface Removal {
  /** How its entries are stamped. */
  stamp: EntryStamp;
  /** Says of each entry, and of its place among them, whether it goes. */
  goes(entry: Entry, place: number): boolean;
}

/** A note without some entries, and which went. */
export interface Removed {
  /** What is left: all other bytes as they were. */
  rest: Uint8Array;
  /** The entries that went. */
  gone: Entry[];
}

/** Takes entries out of a note; blank lines and headings around them stay. */
export function removeEntries(
  note: Uint8Array,
  { stamp, goes }: Removal,
): Removed {
  const leaving = locateEntries(decodeNote(note), stamp)
    .filter(({ entry }, place) => goes(entry, place));
  const lines = new Set(
    leaving.flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, at) => from + at)
    ),
  );
  const kept = linesOf(note).filter((_, at) => !lines.has(at));
  return {
    rest: concatBytes(startsWithMark(note) ? [MARK, ...kept] : kept),
    gone: leaving.map(({ entry }) => entry),
  };
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const MARK = new Uint8Array([0xef, 0xbb, 0xbf]);

function startsWithMark(bytes: Uint8Array): boolean {
  return MARK.every((byte, at) => bytes[at] === byte);
}

/** The lines as bytes, each with its end, without a byte order mark. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = startsWithMark(bytes) ? MARK.length : 0;
  bytes.forEach((byte, at) => {
    const ends = byte === LINE_FEED ||
      (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED);
    if (!ends) return;
    lines.push(bytes.subarray(from, at + 1));
    from = at + 1;
  });
  lines.push(bytes.subarray(from));
  return lines;
}
