import { takeRuns, textOf } from "./runs_text.ts";
import type { StyledRun } from "./styled_run.ts";
import { countEntities, toHtml } from "./write_runs.ts";

/** What Telegram makes of the marks of one message; the others it drops without a word. */
const MOST_ENTITIES = 100;

/** Whether the runs make one message of at most `limit` units, its tags counted. */
export function fits(runs: readonly StyledRun[], limit: number): boolean {
  return toHtml(runs).length <= limit && countEntities(runs) <= MOST_ENTITIES;
}

/** How many units from the front make one message. */
export function longestFit(runs: readonly StyledRun[], limit: number): number {
  const window = takeRuns(runs, limit);
  return lastTrue(
    textOf(window).length,
    (units) => fits(takeRuns(window, units), limit),
  );
}

/** The last number up to `most` for which something holds that holds for all before it. */
export function lastTrue(
  most: number,
  holds: (number: number) => boolean,
): number {
  let [good, bad] = [0, most + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
