import { indentLines } from "./indent_lines.ts";
import { joinRuns } from "./runs_text.ts";
import { startsBlock } from "./styled_run.ts";
import type { Style, StyledRun } from "./styled_run.ts";
import type { ListItem, ListToken, Token } from "./token.ts";

/** Where a list stands. */
export interface ListPlace {
  /** What surrounds it. */
  styles: readonly Style[];
  /** How many lists it stands in. */
  depth: number;
  /** What is in an item, `between` its blocks. */
  blocks(tokens: readonly Token[], between: string): StyledRun[];
}

const BULLETS = ["•", "◦", "▪"];

/** Narrow enough for a phone, wide enough to be seen. */
const INDENT = "   ";

/** A list, each item behind its bullet, number or box. */
export function listRuns(list: ListToken, place: ListPlace): StyledRun[] {
  const between = list.loose ? "\n\n" : "\n";
  const items = list.items.map((item, at) => {
    const tokens = item.tokens.filter(({ type }) => type !== "checkbox");
    const runs = indentLines(place.blocks(tokens, between), INDENT);
    const number = list.ordered ? `${Number(list.start) + at}.` : "";
    const text = markerOf(item, number) ||
      BULLETS[place.depth % BULLETS.length];
    return behindMarker({ text, styles: place.styles }, runs);
  });
  return joinRuns(items, { text: between, styles: place.styles });
}

function markerOf({ task, checked }: ListItem, number: string): string {
  const box = task ? checked ? "☑" : "☐" : "";
  return [number, box].filter((part) => part !== "").join(" ");
}

function behindMarker(marker: StyledRun, runs: StyledRun[]): StyledRun[] {
  const { text, styles } = marker;
  if (runs.length === 0) return [marker];
  const gap = startsBlock(marker, runs[0]) ? "\n" : " ";
  return [{ text: text + gap, styles }, ...runs];
}
