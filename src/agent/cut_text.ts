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
  const bytes = new TextEncoder().encode(text).length;
  return truncateMiddle(text, Math.floor(bytes * mostTokens / tokens));
}

/** The first lines of a text that fit into so many tokens. */
export function firstLines(text: string, mostTokens: number): CutLines {
  const lines = text.split("\n");
  const shown = countFitting(lines, mostTokens);
  return {
    text: lines.slice(0, shown).join("\n"),
    cut: lines.length - shown,
  };
}

/** The last lines of a text that fit into so many tokens. */
export function lastLines(text: string, mostTokens: number): CutLines {
  const lines = text.split("\n");
  const cut = lines.length - countFitting(lines.toReversed(), mostTokens);
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
