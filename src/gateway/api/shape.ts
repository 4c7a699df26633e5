import * as v from "valibot";
import { wish } from "../../config/wishes.ts";
import { texts as usage } from "../../i18n/en/usage.ts";

/**
 * A schema of a value, that can be a part of other schemas: valibot's, which
 * isn't for anybody outside.
 *
 * @ignore
 */
export type Shape<In, Out> = v.GenericSchema<In, Out>;

/** A whole number behind the question mark, from 1 on. */
export function countUpTo(
  most: number,
  otherwise: number,
): Shape<string | undefined, number> {
  const expected = wish(usage.integer, { from: 1, to: most });
  return v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,6}$/, expected),
      v.transform(Number),
      v.integer(),
      v.minValue(1, expected),
      v.maxValue(most, expected),
    ),
    String(otherwise),
  );
}

/** A moment, ISO-8601 in UTC. */
export const moment: Shape<unknown, string> = v.pipe(
  v.string(),
  v.isoTimestamp(),
);
