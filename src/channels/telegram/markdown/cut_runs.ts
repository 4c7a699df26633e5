import { findBreak } from "./find_break.ts";
import { isVisible } from "./is_visible.ts";
import { fits, longestFit } from "./longest_fit.ts";
import { dropRuns, takeRuns, textOf } from "./runs_text.ts";
import { hasStyle } from "./styled_run.ts";
import type { StyledRun } from "./styled_run.ts";
import { trimEnd, trimStart } from "./trim_runs.ts";

/** The runs cut into messages of at most `limit` units, none of them blank. */
export function cutRuns(
  runs: readonly StyledRun[],
  limit: number,
): StyledRun[][] {
  const parts: StyledRun[][] = [];
  let rest = trimStart(runs);
  while (rest.length > 0) {
    const length = partLength(rest, limit);
    const part = trimEnd(takeRuns(rest, length));
    if (isVisible(part)) parts.push(part);
    rest = trimStart(dropRuns(rest, length));
  }
  return parts;
}

function partLength(runs: readonly StyledRun[], limit: number): number {
  const most = Math.max(longestFit(runs, limit), 1);
  // What comes behind the edge tells whether it falls between two words.
  const window = takeRuns(runs, most + LOOK_AHEAD);
  const isLast = textOf(window).length <= most;
  if (isLast && fits(window, limit)) return most;
  return beforeCode(runs, { limit, at: findBreak(window, most) });
}

const LOOK_AHEAD = 64;

/** Code that fits into one message isn't cut: it is there to be copied. */
function beforeCode(
  runs: readonly StyledRun[],
  { limit, at }: { limit: number; at: number },
): number {
  let start = 0;
  for (const run of runs) {
    const end = start + run.text.length;
    if (at < end) {
      const isWhole = start > 0 && start < at && hasStyle(run.styles, "pre");
      return isWhole && fits([run], limit) ? start : at;
    }
    start = end;
  }
  return at;
}
