import * as v from "valibot";
import type { StandardSchema } from "../../../base/standard_schema.ts";
import { FIRST } from "./chat_name.ts";
import type { ChatQuestion } from "./take_message.ts";

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** The shape of a question. */
export const questionSchema: StandardSchema<ChatQuestion> = v.strictObject({
  message: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100_000)),
  session: v.optional(v.string(), FIRST),
  model: v.optional(name),
  provider: v.optional(name),
  keep_model: v.optional(v.boolean()),
  id: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))),
});
