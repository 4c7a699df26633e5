import type { JournalRecord } from "./journal_record.ts";
import { parseRecord } from "./parse_record.ts";

const LINE_FEED = 10;

/** What was found beside the records. */
export interface Found {
  /** Bytes up to the end of the last whole line: a crash may have torn the rest. */
  whole: number;
  /** Lines before that which are no records. */
  damaged: number;
}

/** Hands over every record of a journal's content, in order. */
export function readRecords(
  content: Uint8Array,
  take: (record: JournalRecord) => void,
): Found {
  const decoder = new TextDecoder();
  const found: Found = { whole: 0, damaged: 0 };
  for (;;) {
    const end = content.indexOf(LINE_FEED, found.whole);
    if (end < 0) return found;
    const line = decoder.decode(content.subarray(found.whole, end));
    const record = parseRecord(line);
    if (record) take(record);
    else found.damaged++;
    found.whole = end + 1;
  }
}
