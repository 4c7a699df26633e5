import * as v from "valibot";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import type { ReplyOutcome } from "../../../hub/outbound_message.ts";
import { texts } from "../../../i18n/en/api.ts";
import { replyTo } from "../../web/reply_to.ts";
import { readChat } from "../chat/chat_state.ts";
import { questionSchema } from "../chat/question_schema.ts";
import { type ChatQuestion, takeMessage } from "../chat/take_message.ts";
import type { Operation } from "../operation.ts";

/** The answer to a program. */
export interface RunResult {
  /** Markdown. */
  text: string;
  /** The conversation. */
  session: string;
  /** The model that was asked. */
  model: string;
  /** Who has it, a key of `providers`. */
  provider: string;
  /** How it ended: `answered`, or why not. */
  outcome: ReplyOutcome;
}

const report = {
  code: v.string(),
  message: v.string(),
  hint: v.optional(v.string()),
};

/** Asks, and answers once: for programs that don't follow a stream. */
export const runMessage: Operation<unknown, ChatQuestion, RunResult> = {
  method: "POST",
  path: "/run",
  id: "run",
  summary: "Ask the agent, and wait for the whole answer",
  tag: "chat",
  body: questionSchema,
  result: v.object({
    text: v.string(),
    session: v.string(),
    model: v.string(),
    provider: v.string(),
    outcome: v.variant("kind", [
      v.object({ kind: v.literal("answered") }),
      v.object({ kind: v.literal("stopped") }),
      v.object({ kind: v.literal("incomplete"), ...report }),
      v.object({ kind: v.literal("failed"), ...report }),
    ]),
  }),
  errors: {
    409: "A message of that id was answered before",
    503: "Too many messages wait, or the gateway starts or ends",
  },
  async run({ body }, context) {
    const { id, session } = await takeMessage(body, context);
    const { web } = context.gateway;
    const reply = await replyTo(id, {
      log: web.log(session),
      ended: web.ended,
    });
    if (!reply) {
      throw new MiniclawError(phrase(texts.answeredBefore, { id }), {
        code: "conflict",
      });
    }
    const { text, outcome = { kind: "answered" } } = reply;
    const chat = await readChat(session, context);
    const { model = chat.model, provider = chat.provider } = body;
    return {
      body: { text: context.redact(text), session, model, provider, outcome },
    };
  },
};
