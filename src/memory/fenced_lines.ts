const OPENING = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const CLOSING = /^(`{3,}|~{3,})\s*$/;

/**
 * The blocks of code of a note: for the line that opens one, the line after the
 * one that closes it. A fence that isn't at the margin, or that nothing closes,
 * is ordinary text: it must not swallow what is noted below it later.
 */
export function fencedLines(lines: readonly string[]): Map<number, number> {
  const blocks = new Map<number, number>();
  // Of each kind, the length from which on nothing below closes a fence.
  const hopeless = new Map<string, number>();
  for (let at = 0; at < lines.length; at++) {
    const [, ticks, tildes] = OPENING.exec(lines[at]) ?? [];
    const fence = ticks ?? tildes;
    if (!fence || fence.length >= (hopeless.get(fence[0]) ?? Infinity)) {
      continue;
    }
    const end = closingLine(lines, at + 1, fence);
    if (end < 0) hopeless.set(fence[0], fence.length);
    else {
      blocks.set(at, end + 1);
      at = end;
    }
  }
  return blocks;
}

function closingLine(
  lines: readonly string[],
  from: number,
  fence: string,
): number {
  for (let at = from; at < lines.length; at++) {
    const [, found = ""] = CLOSING.exec(lines[at]) ?? [];
    if (found.startsWith(fence)) return at;
  }
  return -1;
}
