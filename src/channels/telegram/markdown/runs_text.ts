import type { StyledRun } from "./styled_run.ts";

/** The words of the runs, without what they look like. */
export function textOf(runs: readonly StyledRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** The first so many UTF-16 units. */
export function takeRuns(
  runs: readonly StyledRun[],
  units: number,
): StyledRun[] {
  const taken: StyledRun[] = [];
  let left = units;
  for (const { text, styles } of runs) {
    if (left <= 0) break;
    taken.push({ text: text.slice(0, left), styles });
    left -= text.length;
  }
  return taken;
}

/** What comes behind the first so many UTF-16 units. */
export function dropRuns(
  runs: readonly StyledRun[],
  units: number,
): StyledRun[] {
  let left = units;
  let first = 0;
  while (first < runs.length && left >= runs[first].text.length) {
    left -= runs[first++].text.length;
  }
  const rest = runs.slice(first);
  if (left > 0 && rest.length > 0) {
    rest[0] = { text: rest[0].text.slice(left), styles: rest[0].styles };
  }
  return rest;
}

/** Lists of runs made one, with a text between each two. */
export function joinRuns(
  lists: readonly (readonly StyledRun[])[],
  between: StyledRun,
): StyledRun[] {
  return lists.filter((runs) => runs.length > 0)
    .flatMap((runs, at) => at === 0 ? runs : [between, ...runs]);
}
