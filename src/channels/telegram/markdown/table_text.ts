import { displayWidth } from "../../../base/display_width.ts";
import type { Alignment } from "./token.ts";

/** A table as words. */
export interface TableCells {
  /** The first row. */
  header: readonly string[];
  /** The others, as long as the first. */
  rows: readonly (readonly string[])[];
  /** For each column. */
  align: readonly Alignment[];
}

/** More columns than this and the lines wrap, even on a large screen. */
const WIDEST = 60;

const BETWEEN = " | ";

/** A table in letters of one width: aligned, or, too wide for that, row by row. */
export function tableText(table: TableCells): string {
  const widths = table.header.map((_, column) =>
    Math.max(
      ...[table.header, ...table.rows].map((row) => displayWidth(row[column])),
    )
  );
  const total = widths.reduce((sum, width) => sum + width + BETWEEN.length, 0);
  const isWide = total - BETWEEN.length > WIDEST;
  return isWide && table.rows.length > 0
    ? rowByRow(table)
    : aligned(table, widths);
}

function aligned(
  { header, rows, align }: TableCells,
  widths: readonly number[],
): string {
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => pad(cell, { width: widths[at], align: align[at] }))
      .join(BETWEEN).trimEnd();
  const rule = widths.map((width) => "-".repeat(width)).join("-+-");
  return [line(header), rule, ...rows.map(line)].join("\n");
}

function rowByRow({ header, rows }: TableCells): string {
  const named = (cell: string, at: number): string =>
    header[at] ? `${header[at]}: ${cell}`.trimEnd() : cell;
  return rows.map((row) =>
    row.map(named).filter((line) => line !== "").join("\n")
  ).join("\n\n");
}

function pad(
  cell: string,
  { width, align }: { width: number; align: Alignment },
): string {
  const room = width - displayWidth(cell);
  const before = align === "right"
    ? room
    : align === "center"
    ? Math.floor(room / 2)
    : 0;
  return " ".repeat(before) + cell + " ".repeat(room - before);
}
