import * as v from "valibot";
import type { ApiContext } from "../api/api_context.ts";
import { takeMessage } from "../api/chat/take_message.ts";
import type { Operation } from "../api/operation.ts";
import type { CompletionHead, WholeCompletion } from "./completion_json.ts";
import {
  type CompletionRequest,
  completionRequest,
  OWN_MODEL,
} from "./completion_request.ts";
import {
  completionChunkShape,
  wholeCompletionShape,
} from "./completion_shape.ts";
import { completionStream } from "./completion_stream.ts";
import { errorShape } from "./error_shape.ts";
import type { OpenCompletion } from "./open_completion.ts";
import { seedSession } from "./seed_session.ts";
import { wholeAnswer } from "./whole_answer.ts";

/**
 * The agent as a model: any client of the OpenAI protocol can ask it. The agent's
 * own tools and memory work on the way; the client keeps the conversation. One
 * that leaves has its answer stopped: nobody would read it.
 */
export const chatCompletions: Operation<
  undefined,
  CompletionRequest,
  WholeCompletion
> = {
  method: "POST",
  path: "/v1/chat/completions",
  id: "createChatCompletion",
  summary: "Ask the agent as a model, by a client of the OpenAI protocol",
  tag: "openai",
  body: completionRequest,
  result: wholeCompletionShape,
  status: 200,
  mediaType: "text/event-stream",
  event: v.union([completionChunkShape, errorShape]),
  errors: {
    502: "The agent has no answer",
    503: "Too many messages wait, or the gateway starts or ends",
  },
  refusal: errorShape,
  async run({ body, request: { signal }, language }, context) {
    const { programs } = context.gateway;
    const open = { ...await begin(body, context), language };
    const leave = (): void => programs.leave(open.session);
    if (signal.aborted) leave();
    else signal.addEventListener("abort", leave);
    return body.stream
      ? completionStream(open, context)
      : await wholeAnswer(open, context);
  },
};

async function begin(
  { history, question, model, includeUsage }: CompletionRequest,
  context: ApiContext,
): Promise<Omit<OpenCompletion, "language">> {
  const { gateway: { live, web, programs }, now } = context;
  const { sessions } = live.parts;
  const session = programs.begin();
  const seeded = { sessions, channel: web.name, chatId: session, now };
  const named = model === OWN_MODEL ? undefined : model;
  try {
    await seedSession(history, seeded);
    const asked = { message: question, session, model: named };
    const { id } = await takeMessage(asked, context);
    const head: CompletionHead = {
      id: `chatcmpl-${id.slice(id.indexOf(":") + 1)}`,
      created: Math.floor(now().getTime() / 1000),
      model,
    };
    return { id, head, session, includeUsage };
  } catch (error) {
    await programs.forget(session);
    throw error;
  }
}
