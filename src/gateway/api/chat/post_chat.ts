import * as v from "valibot";
import type { Operation } from "../operation.ts";
import { withState } from "./chat_state.ts";
import { chatStream } from "./chat_stream.ts";
import { questionSchema } from "./question_schema.ts";
import { type ChatQuestion, takeMessage } from "./take_message.ts";

/** What was taken. */
export interface ChatReceipt {
  /** The message, as its answer names it. */
  id: string;
  /** The conversation. */
  session: string;
}

/**
 * Takes a message, and streams what happens in its chat until it is answered;
 * with `Accept: application/json` it only says that the message was taken.
 */
export const postChat: Operation<unknown, ChatQuestion, ChatReceipt> = {
  method: "POST",
  path: "/api/chat",
  id: "postChat",
  summary: "Write to the agent, and follow the answer while it is written",
  tag: "chat",
  body: questionSchema,
  result: v.object({ id: v.string(), session: v.string() }),
  status: 202,
  mediaType: "text/event-stream",
  errors: { 503: "Too many messages wait, or the gateway starts or ends" },
  async run({ body, request, visitor: { isIn } }, context) {
    const { id, session, isKnown } = await takeMessage(body, context);
    if (wantsJson(request)) return { body: { id, session } };
    const { redact, gateway: { web } } = context;
    const { ended } = web;
    const log = web.log(session);
    const { events: missed } = log.since(id);
    if (!isKnown || missed.length > 0 || log.isOpen(id)) {
      return chatStream(log, {
        first: { missed },
        until: id,
        ended,
        isIn,
        redact,
      });
    }
    // Sent again, and answered too long ago to be told.
    const first = { until: "now", ended, isIn, redact } as const;
    return await withState(
      session,
      context,
      (log, state) => chatStream(log, { first: { state }, ...first }),
    );
  },
};

function wantsJson(request: Request): boolean {
  return request.headers.get("accept")?.startsWith("application/json") ?? false;
}
