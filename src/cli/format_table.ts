import { cutToWidth, displayWidth } from "../base/display_width.ts";
import { stripControl } from "../base/strip_control.ts";

/** Narrower, and the last column would say nothing. */
const NARROWEST = 20;

/**
 * Rows under their titles, for a terminal of so many columns: every column is as
 * wide as it needs to be, and the last one is cut to what is left.
 */
export function formatTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string {
  const lines = [titles, ...rows].map((cells) => cells.map(oneLine));
  const last = titles.length - 1;
  const widths = titles.slice(0, last).map((_, at) =>
    Math.max(...lines.map((cells) => displayWidth(cells[at])))
  );
  const taken = widths.reduce((sum, width) => sum + width + GAP.length, 0);
  const room = Math.max(NARROWEST, columns - taken);
  return lines.map((cells) =>
    [
      ...widths.map((width, at) => padded(cells[at], width)),
      cutToWidth(cells[last], room),
    ].join(GAP).trimEnd()
  ).join("\n");
}

const GAP = "  ";

function padded(text: string, width: number): string {
  return text + " ".repeat(width - displayWidth(text));
}

function oneLine(text: string): string {
  return stripControl(text).replace(/\s+/g, " ").trim();
}
