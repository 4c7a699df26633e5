import type { FormName } from "./forms.ts";
import type { Row } from "./measure.ts";

/** The rows as a table in Markdown, one column a form. */
export function table(
  rows: readonly Row[],
  forms: readonly FormName[],
): string {
  const head = ["what", "bare Deno", ...forms, "required"];
  const lines = rows.map((row) => [
    row.what,
    `${figure(row.floor.value, row)}: ${row.floor.what}`,
    ...forms.map((name) => cell(row, row.values[name])),
    requirement(row),
  ]);
  return [head, head.map(() => "---"), ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** How many times the floor it is. */
export function ratio(row: Row, value: number): number {
  return value / row.floor.value;
}

function cell(row: Row, value: number | undefined): string {
  if (value === undefined) return "–";
  return `${figure(value, row)}, ${ratio(row, value).toFixed(2)} ×`;
}

function requirement({ required, unit, values, floor }: Row): string {
  if (required === undefined) return "";
  const all = Object.entries(values);
  const met = all.filter(([, value]) => value <= required).map(([name]) =>
    name
  );
  const wish = `${required} ${unit}: `;
  if (met.length === all.length) return `${wish}met`;
  if (met.length > 0) return `${wish}met by ${met.join(", ")}`;
  return wish +
    (floor.value > required ? "not met, nor by bare Deno" : "not met");
}

function figure(value: number, { unit }: Row): string {
  if (unit === "/s") return `${value.toFixed(0)}/s`;
  return `${value.toFixed(value < 9.95 ? 1 : 0)} ${unit}`;
}
