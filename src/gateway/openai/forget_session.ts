import { sessionId } from "../../sessions/session_id.ts";
import { describeError } from "../../i18n/describe_error.ts";
import type { ApiContext } from "../api/api_context.ts";
import { replyTo } from "../web/reply_to.ts";

/**
 * Forgets a client's conversation once its one answer is out: the client keeps
 * the history. Throws nothing.
 */
export async function forgetSession(
  { id, session }: { id: string; session: string },
  { gateway: { live, web }, log }: ApiContext,
): Promise<void> {
  const { ended } = web;
  try {
    await replyTo(id, { log: web.log(session), ended });
    await live.parts.sessions.delete(sessionId(web.name, session));
  } catch (error) {
    if (ended.aborted) return; // its answer comes from the next gateway
    log.warn(`A program's conversation stays: ${describeError(error).message}`);
  }
}
