import * as v from "valibot";
import type { Shape } from "../api/shape.ts";
import type { OpenAIError } from "./openai_error.ts";

/** The shape of a refusal, for clients of the OpenAI protocol. */
export const errorShape: Shape<unknown, OpenAIError> = v.strictObject({
  error: v.strictObject({
    message: v.string(),
    type: v.picklist(["invalid_request_error", "server_error"]),
    param: v.null(),
    code: v.string(),
  }),
});
