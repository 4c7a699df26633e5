import * as v from "valibot";
import type { ErrorReport } from "../../i18n/describe_error.ts";
import type { Shape } from "./shape.ts";

/** What every refusal says. */
export interface ApiError {
  /** What went wrong. */
  error: ErrorReport;
}

/** The shape of a refusal. */
export const apiError: Shape<unknown, ApiError> = v.strictObject({
  error: v.strictObject({
    code: v.pipe(v.string(), v.description("A stable word for programs")),
    message: v.pipe(v.string(), v.description("One sentence for the person")),
    hint: v.optional(
      v.pipe(v.string(), v.description("What can be done next")),
    ),
  }),
});
