import type { ApiContext } from "../api/api_context.ts";
import { readBody } from "../api/read_body.ts";
import { takeMessage } from "../api/chat/take_message.ts";
import { jsonResponse } from "../http/json_response.ts";
import type { Route } from "../http/route.ts";
import { sessionId } from "../../sessions/session_id.ts";
import { replyTo } from "../web/reply_to.ts";
import { Completion, finishReason } from "./completion.ts";
import { type CompletionHead, wholeCompletion } from "./completion_json.ts";
import { OWN_MODEL, readCompletionRequest } from "./completion_request.ts";
import type { CompletionRequest } from "./completion_request.ts";
import { completionStream } from "./completion_stream.ts";
import { forgetSession } from "./forget_session.ts";
import { failureIn, refusal } from "./openai_error.ts";
import { seedSession } from "./seed_session.ts";

/**
 * The agent as a model: any client of the OpenAI protocol can ask it. The agent's
 * own tools and memory work on the way; the client keeps the conversation.
 */
export const chatCompletions: Route = {
  method: "POST",
  path: "/v1/chat/completions",
  async answer(request, { api }) {
    if (!api) throw new Error("Expected the parts that the API works with");
    try {
      const asked = readCompletionRequest(await readBody(request));
      return await complete(asked, api);
    } catch (error) {
      return refusal(error);
    }
  },
};

async function complete(
  { history, question, model, stream, includeUsage }: CompletionRequest,
  api: ApiContext,
): Promise<Response> {
  const { gateway: { live, web }, now } = api;
  const { sessions } = live.parts;
  const session = await seedSession(history, {
    ...{ sessions, channel: web.name, now },
  });
  const named = model === OWN_MODEL ? undefined : model;
  const asked = { message: question, session, model: named };
  const { id } = await takeMessage(asked, api).catch(async (error) => {
    await sessions.delete(sessionId(web.name, session));
    throw error;
  });
  const head: CompletionHead = {
    id: `chatcmpl-${id.slice(id.indexOf(":") + 1)}`,
    created: Math.floor(now().getTime() / 1000),
    model,
  };
  const parts = { id, head, session };
  void forgetSession(parts, api);
  return stream
    ? completionStream({ ...parts, includeUsage }, api)
    : await wholeAnswer(parts, api);
}

async function wholeAnswer(
  { id, head, session }: { id: string; head: CompletionHead; session: string },
  { gateway: { web }, redact }: ApiContext,
): Promise<Response> {
  const log = web.log(session);
  const completion = new Completion(id);
  using _following = log.follow((event) => void completion.textOf(event));
  log.since(id).events.forEach((event) => completion.textOf(event));
  const reply = await replyTo(id, { log, ended: web.ended });
  const failure = failureIn(reply?.outcome);
  if (!reply || failure) return jsonResponse(failure, { status: 502 });
  return jsonResponse(
    wholeCompletion(head, {
      text: redact(reply.text),
      finish: finishReason(reply),
      usage: completion.usage,
    }),
    {},
  );
}
