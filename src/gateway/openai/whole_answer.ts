import type { ApiContext } from "../api/api_context.ts";
import type { ApiAnswer } from "../api/operation.ts";
import { redactTree } from "../api/redact_tree.ts";
import { jsonResponse } from "../http/json_response.ts";
import { replyTo } from "../web/reply_to.ts";
import { Completion, finishReason } from "./completion.ts";
import { type WholeCompletion, wholeCompletion } from "./completion_json.ts";
import type { OpenCompletion } from "./open_completion.ts";
import { openaiError } from "./openai_error.ts";

/** An answer that is told once it is there. */
export async function wholeAnswer(
  { id, head, session }: OpenCompletion,
  { gateway: { web }, redact }: ApiContext,
): Promise<ApiAnswer<WholeCompletion>> {
  const log = web.log(session);
  const completion = new Completion(id);
  using _following = log.follow((event) => void completion.textOf(event));
  log.since(id).events.forEach((event) => completion.textOf(event));
  const reply = await replyTo(id, { log, ended: web.ended });
  if (!reply) throw new Error(`Expected the answer to ${id} in the log`);
  const { outcome, text } = reply;
  if (outcome?.kind === "failed") {
    const error = redactTree(openaiError(outcome, 502), redact);
    return jsonResponse(error, { status: 502 });
  }
  const finish = finishReason(reply);
  const { usage } = completion;
  return { body: wholeCompletion(head, { text, finish, usage }) };
}
