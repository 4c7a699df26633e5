import * as v from "valibot";
import { shownHistory } from "../../web/shown_history.ts";
import type { ShownMessage } from "../../web/shown_message.ts";
import type { Operation } from "../operation.ts";
import { moment, type Shape } from "../shape.ts";
import { shownMessage } from "./shown_message.ts";

/** A conversation as it is read. */
export interface ShownSession {
  /** What it is read and deleted by. */
  id: string;
  /** The channel. */
  channel: string;
  /** The chat on that channel. */
  chat_id: string;
  /** When it began, ISO-8601 in UTC. */
  created_at: string;
  /** When it was last used, ISO-8601 in UTC. */
  last_accessed: string;
  /** The model chosen for this chat alone. */
  model?: string;
  /** The provider chosen with it. */
  provider?: string;
  /** What was said, oldest first. */
  messages: ShownMessage[];
}

/** The shape of a conversation. */
export const shownSession: Shape<unknown, ShownSession> = v
  .strictObject({
    id: v.string(),
    channel: v.string(),
    chat_id: v.string(),
    created_at: moment,
    last_accessed: moment,
    model: v.optional(v.string()),
    provider: v.optional(v.string()),
    messages: v.array(shownMessage),
  });

/** Reads a conversation of any channel. */
export const getSession: Operation<undefined, undefined, ShownSession> = {
  method: "GET",
  path: "/api/sessions/:id",
  id: "getSession",
  summary: "Read a conversation",
  tag: "sessions",
  result: shownSession,
  errors: { 404: "There is no such conversation" },
  async run({ params: { id } }, { gateway: { live, web } }) {
    const session = await live.parts.sessions.get(id);
    const { channel, chat_id, created_at, last_accessed, model, provider } =
      session;
    const isPage = channel === web.name;
    const messages = shownHistory(session, {
      kept: isPage ? await web.kept.list(chat_id) : [],
      open: [],
    });
    return {
      body: {
        ...{ id, channel, chat_id, created_at, last_accessed },
        ...model !== undefined && { model },
        ...provider !== undefined && { provider },
        messages,
      },
    };
  },
};
