import * as v from "valibot";
import type { Shape } from "../api/shape.ts";
import type { CompletionChunk, WholeCompletion } from "./completion_json.ts";

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const head = { id: v.string(), created: count, model: v.string() };

const usage = v.strictObject({
  prompt_tokens: count,
  completion_tokens: count,
  total_tokens: count,
});

const place = { index: v.literal(0), logprobs: v.null() };

const finish = v.picklist(["stop", "length"]);

/** The shape of a whole answer. */
export const wholeCompletionShape: Shape<unknown, WholeCompletion> = v
  .strictObject({
    ...head,
    object: v.literal("chat.completion"),
    choices: v.array(v.strictObject({
      ...place,
      message: v.strictObject({
        role: v.literal("assistant"),
        content: v.string(),
        refusal: v.null(),
      }),
      finish_reason: finish,
    })),
    usage,
  });

/** The shape of a piece of an answer. */
export const completionChunkShape: Shape<unknown, CompletionChunk> = v
  .strictObject({
    ...head,
    object: v.literal("chat.completion.chunk"),
    choices: v.array(v.strictObject({
      ...place,
      delta: v.strictObject({
        role: v.optional(v.literal("assistant")),
        content: v.optional(v.string()),
      }),
      finish_reason: v.nullable(finish),
    })),
    usage: v.optional(usage),
  });
