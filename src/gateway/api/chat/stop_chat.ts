import * as v from "valibot";
import type { Operation } from "../operation.ts";
import { FIRST, sessionName } from "./chat_name.ts";

/** Whose answer is ended. */
export interface StopRequest {
  /** The conversation. */
  session: string;
}

/** What came of it. */
export interface StopResult {
  /** Whether an answer was in the making. */
  stopped: boolean;
}

/** Ends the answer that is being made in a conversation, at once. */
export const stopChat: Operation<unknown, StopRequest, StopResult> = {
  method: "POST",
  path: "/api/chat/stop",
  id: "stopChat",
  summary: "Stop the answer that is being written",
  tag: "chat",
  body: v.strictObject({ session: v.optional(v.string(), FIRST) }),
  result: v.object({ stopped: v.boolean() }),
  run({ body }, { gateway: { hub, web } }) {
    const chatId = sessionName(body.session);
    const stopped = hub.stopChat({ channel: web.name, chatId });
    return Promise.resolve({ body: { stopped } });
  },
};
