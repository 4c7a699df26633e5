import * as v from "valibot";
import type { Operation } from "../operation.ts";
import { withState } from "./chat_state.ts";
import { chatStream } from "./chat_stream.ts";
import { FIRST, sessionName } from "./chat_name.ts";

/** Which conversation is followed. */
export interface FollowQuery {
  /** Its name. */
  session: string;
}

/**
 * Streams what happens in a chat. `Last-Event-ID` goes on behind that event;
 * where that can't be done, the first event is a `state` that tells everything.
 */
export const followChat: Operation<FollowQuery> = {
  method: "GET",
  path: "/api/chat",
  id: "followChat",
  summary: "Follow a conversation, from the last event that was seen on",
  tag: "chat",
  headers: { "last-event-id": "The last event that was seen" },
  query: v.object({ session: v.optional(v.string(), FIRST) }),
  result: v.unknown(),
  mediaType: "text/event-stream",
  async run({ query, request, visitor: { isIn } }, context) {
    const session = sessionName(query.session);
    const { redact, gateway: { web } } = context;
    const { ended } = web;
    const last = request.headers.get("last-event-id") ?? "";
    const missed = web.log(session).after(last);
    if (missed) {
      return chatStream(web.log(session), {
        first: { missed },
        ended,
        isIn,
        redact,
      });
    }
    return await withState(
      session,
      context,
      (log, state) =>
        chatStream(log, { first: { state }, ended, isIn, redact }),
    );
  },
};
