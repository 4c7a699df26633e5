/** Letters that are enough to know a path again. */
const LONGEST = 200;

/** A path of a stranger's in quotes, as a message can show it. */
export function shownPath(path: string): string {
  return `"${path.slice(0, LONGEST).replace(/[\p{C}\p{Zl}\p{Zp}"]/gu, "?")}"`;
}
