import { equal } from "node:assert/strict";
import fc from "fast-check";
import { isCalendarDate } from "../../src/memory/daily_name.ts";

Deno.test("a day is one of the calendar, and nothing else is", () => {
  fc.assert(fc.property(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
    (year, month, day) => {
      const text = [
        String(year).padStart(4, "0"),
        String(month).padStart(2, "0"),
        String(day).padStart(2, "0"),
      ].join("-");
      equal(isCalendarDate(text), isReal({ year, month, day }));
    },
  ));
  for (
    const text of ["", "2026-1-01", "2026-01-01 ", "26-01-01", "2026/01/01"]
  ) {
    equal(isCalendarDate(text), false, text);
  }
});

function isReal(fields: { year: number; month: number; day: number }): boolean {
  try {
    Temporal.PlainDate.from(fields, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}
