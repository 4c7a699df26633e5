import { equal } from "node:assert/strict";
import type { Row } from "./measure.ts";
import { measures } from "./measures.ts";
import { quantile } from "./quantile.ts";
import { table } from "./table.ts";

const row: Row = {
  what: "start",
  unit: "ms",
  floor: { what: "an empty program", value: 20 },
  values: { sources: 110, bundle: 25 },
};

/** The cells of the table's only line. */
function cells(more: Partial<Row>): string[] {
  const line = table([{ ...row, ...more }], ["sources", "bundle", "binary"])
    .split("\n")[2];
  return line.split(" | ").map((cell) => cell.replaceAll("|", "").trim());
}

Deno.test("a figure stands beside its floor, and one that isn't there is a dash", () => {
  equal(
    cells({}).join("; "),
    "start; 20 ms: an empty program; 110 ms, 5.50 ×; 25 ms, 1.25 ×; –; ",
  );
});

Deno.test("a requirement is met, by whom, or not, nor by bare Deno", () => {
  const said = (required: number): string | undefined =>
    cells({ required }).at(-1);
  equal(said(120), "120 ms: met");
  equal(said(100), "100 ms: met by bundle");
  equal(said(21), "21 ms: not met");
  equal(said(15), "15 ms: not met, nor by bare Deno");
});

Deno.test("what is done in a second has no unit of time, and small figures a decimal", () => {
  equal(cells({ unit: "/s" })[2], "110/s, 5.50 ×");
  equal(cells({ values: { sources: 3.14159 } })[2], "3.1 ms, 0.16 ×");
});

Deno.test("a quantile is a value that was measured", () => {
  const times = [5, 1, 4, 2, 3];
  equal(quantile(times), 3);
  equal(quantile(times, 0.95), 5);
  equal(quantile(times, 1), 5);
});

Deno.test("each measure can be chosen by a name of its own", () => {
  equal(new Set(measures.map(({ name }) => name)).size, measures.length);
});
