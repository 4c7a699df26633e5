import * as v from "valibot";
import type { ShownMessage } from "../../web/shown_message.ts";
import { moment, type Shape } from "../shape.ts";

/** The shape of a message as a page shows it. */
export const shownMessage: Shape<unknown, ShownMessage> = v
  .strictObject({
    role: v.picklist(["user", "assistant", "beside"]),
    id: v.optional(v.string()),
    text: v.string(),
    at: moment,
    steps: v.optional(v.array(v.strictObject({
      id: v.string(),
      tool: v.string(),
      input: v.unknown(),
      output: v.optional(v.string()),
    }))),
    stopped: v.optional(v.literal(true)),
    outcome: v.optional(v.strictObject({
      kind: v.picklist(["failed", "incomplete"]),
      message: v.string(),
      hint: v.optional(v.string()),
    })),
  });
