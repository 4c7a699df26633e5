import * as v from "valibot";
import type { Shape } from "./shape.ts";

/** A whole number behind the question mark, from 1 on. */
export function countUpTo(
  most: number,
  otherwise: number,
): Shape<string | undefined, number> {
  return v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,6}$/, `expected a number from 1 to ${most}`),
      v.transform(Number),
      v.integer(),
      v.minValue(1),
      v.maxValue(most),
    ),
    String(otherwise),
  );
}
