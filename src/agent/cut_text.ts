import { truncateMiddle } from "../base/truncate_middle.ts";
import { estimateTokens } from "./estimate_tokens.ts";

/** Lines of a text that are shown, and how many are not. */
export interface CutLines {
  /** What is left of it. */
  text: string;
  /** Lines that are not shown. */
  cut: number;
}

/** The text within so many tokens: its head and its tail, and what was cut said. */
export function cutMiddle(text: string, mostTokens: number): string {
  const tokens = estimateTokens(text);
  if (tokens <= mostTokens) return text;
  const whole = new TextEncoder().encode(text).length;
  let bytes = Math.floor(whole * mostTokens / tokens);
  let cut = truncateMiddle(text, bytes);
  // Tokens aren't spread evenly: what is left may be the dense part.
  while (estimateTokens(cut) > mostTokens && bytes > 0) {
    bytes = Math.floor(bytes * 0.8);
    cut = truncateMiddle(text, bytes);
  }
  return cut;
}

/** The first lines of a text that fit into so many tokens; of a longer line, a part. */
export function firstLines(text: string, mostTokens: number): CutLines {
  const lines = text.split("\n");
  const shown = countFitting(lines, mostTokens);
  if (shown === 0) return partOf(lines[0], { lines, mostTokens });
  return { text: lines.slice(0, shown).join("\n"), cut: lines.length - shown };
}

/** The last lines of a text that fit into so many tokens; of a longer line, a part. */
export function lastLines(text: string, mostTokens: number): CutLines {
  const lines = text.split("\n");
  const shown = countFitting(lines.toReversed(), mostTokens);
  if (shown === 0) {
    return partOf(lines[lines.length - 1], { lines, mostTokens });
  }
  const cut = lines.length - shown;
  return { text: lines.slice(cut).join("\n"), cut };
}

function countFitting(lines: readonly string[], mostTokens: number): number {
  let left = mostTokens;
  const tooFar = lines.findIndex((line) => {
    left -= estimateTokens(`${line}\n`);
    return left < 0;
  });
  return tooFar < 0 ? lines.length : tooFar;
}

function partOf(
  line: string,
  { lines, mostTokens }: { lines: readonly string[]; mostTokens: number },
): CutLines {
  return { text: cutMiddle(line, mostTokens), cut: lines.length - 1 };
}
