import * as v from "valibot";
import type { Operation } from "../operation.ts";
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
  query: v.object({ session: v.optional(v.string(), FIRST) }),
  result: v.unknown(),
  mediaType: "text/event-stream",
  run({ query: { session }, request }, { gateway }) {
    const log = gateway.web.log(sessionName(session));
    const after = request.headers.get("last-event-id") ?? undefined;
    return Promise.resolve(chatStream(log, { after }));
  },
};
