import { dropRuns, takeRuns, textOf } from "./runs_text.ts";
import { hasStyle } from "./styled_run.ts";
import type { StyledRun } from "./styled_run.ts";

/**
 * The runs without the white space that they begin with. The indentation of the
 * first line stays, and of code only one line feed goes.
 */
export function trimStart(runs: readonly StyledRun[]): StyledRun[] {
  let rest = dropRuns(runs, 0);
  while (rest.length > 0) {
    const [first] = rest;
    const space = hasStyle(first.styles, "pre")
      ? /^\n/.exec(first.text)
      : /^\s*\n|^\s+/.exec(first.text);
    const length = space?.[0].length ?? 0;
    rest = dropRuns(rest, length);
    if (length < first.text.length) break;
  }
  return rest;
}

/** The runs without the white space that they end with. */
export function trimEnd(runs: readonly StyledRun[]): StyledRun[] {
  return takeRuns(runs, textOf(runs).trimEnd().length);
}
