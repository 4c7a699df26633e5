/** No name is as long, and comparing takes the product of both lengths. */
const LONGEST = 200;

/** The known name closest to what was typed, if any is close enough. */
export function nearest(
  typed: string,
  known: Iterable<string>,
): string | undefined {
  if (typed.length > LONGEST) return undefined;
  const wish = typed.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(typed.length / 3)) + 0.5;
  for (const name of known) {
    const distance = name.startsWith(wish) && wish.length > 1
      ? 0.5
      : editDistance(wish, name.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

/** Edits that turn one text into the other; a swap of neighbours counts as one. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] &&
        a[i - 2] === b[j - 1];
      row[j] = Math.min(
        last[j] + 1,
        row[j - 1] + 1,
        last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? beforeLast[j - 2] + 1 : Infinity,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length];
}
