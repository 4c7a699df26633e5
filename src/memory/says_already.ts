import { splitEntries } from "./split_entries.ts";

/**
 * Whether a note says the same. It doesn't matter how it is written: with other
 * case and spaces, a list mark, a date, the note's own time, or a full stop.
 */
export function saysAlready(note: string, text: string): boolean {
  const wanted = folded(text);
  return (["date", "time"] as const)
    .flatMap((stamp) => splitEntries(note, stamp))
    .some((entry) => folded(entry.text) === wanted);
}

/**
 * A text without the list mark, and without the time if it is a copy of a line of
 * today's note: other times are what the text is about.
 */
export function withoutCopiedStamp(text: string, today: string): string {
  const wanted = folded(text);
  const place = splitEntries(today, "date")
    .findIndex((entry) => folded(entry.text) === wanted);
  return splitEntries(today, "time")[place]?.text ??
    text.replace(/^[-*+] +(?=.*$)/, "");
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()
    .replace(/^[-*+] /, "")
    .replace(/^\d{4}-\d{2}-\d{2}: /, "")
    .replace(/(?<=[^.])\.$/, "");
}
