import { graphemeStart } from "./graphemes.ts";
import { textOf } from "./runs_text.ts";
import { hasStyle } from "./styled_run.ts";
import type { StyledRun } from "./styled_run.ts";

/** What a text can be cut at, the best first. */
const kinds = ["paragraph", "line", "word"] as const;

interface Gap {
  kind: typeof kinds[number];
  at: number;
}

/** A paragraph or line that ends before this share of a message isn't worth an own one. */
const LEAST_SHARE = 0.25;

/**
 * Where to end a message that can't be longer than `most` units of the runs:
 * behind a paragraph, else a line, else a word, else between two characters.
 */
export function findBreak(runs: readonly StyledRun[], most: number): number {
  const text = textOf(runs);
  const gaps = gapsOf(runs).filter(({ at }) => at > 0 && at <= most);
  for (const kind of kinds) {
    const least = kind === "word" ? 0 : most * LEAST_SHARE;
    const gap = gaps.findLast((gap) =>
      gap.at >= least && kinds.indexOf(gap.kind) <= kinds.indexOf(kind) &&
      isBetweenCharacters(text, gap.at)
    );
    if (gap) return gap.at;
  }
  return graphemeBreak(text, most);
}

/** White space, outside of code the end of a paragraph where a line is empty. */
function gapsOf(runs: readonly StyledRun[]): Gap[] {
  const gaps: Gap[] = [];
  let start = 0;
  let before: StyledRun | undefined;
  for (const run of runs) {
    for (const { index, 0: space } of run.text.matchAll(/\s+/g)) {
      // A heading at the end of a message would announce nothing.
      const isBehindHeading = index === 0 && before !== undefined &&
        hasStyle(before.styles, "heading");
      if (!isBehindHeading) {
        gaps.push({ kind: kindOf(space, run), at: start + index });
      }
    }
    start += run.text.length;
    before = run;
  }
  return gaps;
}

function kindOf(space: string, { styles }: StyledRun): Gap["kind"] {
  if (!space.includes("\n")) return "word";
  const isEmptyLine = /\n\s*\n/.test(space);
  return isEmptyLine && !hasStyle(styles, "pre") ? "paragraph" : "line";
}

/** White space can carry an accent, and then is a character with it. */
function isBetweenCharacters(text: string, at: number): boolean {
  const [space] = /^\s+/.exec(text.slice(at)) ?? [""];
  return [at, at + space.length].every((edge) => {
    const from = Math.max(0, edge - 2);
    return graphemeStart(text.slice(from, edge + 2), edge - from) ===
      edge - from;
  });
}

/** A character that is longer than a whole message is cut between its code points. */
function graphemeBreak(text: string, most: number): number {
  const start = graphemeStart(text, most);
  if (start > 0) return start;
  const isInPair = /[\ud800-\udbff]/.test(text.charAt(most - 1)) &&
    /[\udc00-\udfff]/.test(text.charAt(most));
  return Math.max(isInPair ? most - 1 : most, 1);
}
