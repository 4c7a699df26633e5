import type { GenericSchema } from "valibot";

/**
 * A schema of a value, that can be a part of other schemas: valibot's, which
 * isn't for anybody outside.
 *
 * @ignore
 */
export type Shape<In, Out> = GenericSchema<In, Out>;
