/** A fact is a line among many. */
const LONGEST = 300;

/** A text as one line, cut where it is too long for that. */
export function toOneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST
    ? line
    : `${line.slice(0, LONGEST).toWellFormed()}…`;
}
