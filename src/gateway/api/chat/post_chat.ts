import * as v from "valibot";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import type { InboundMessage } from "../../../hub/inbound_message.ts";
import type { ApiContext } from "../api_context.ts";
import type { Operation } from "../operation.ts";
import { chatState, readChat } from "./chat_state.ts";
import { chatStream } from "./chat_stream.ts";
import { FIRST, OWNER, sessionName } from "./chat_name.ts";

/** What is asked. */
export interface ChatQuestion {
  /** The person's words. */
  message: string;
  /** The conversation. */
  session: string;
  /** The model to ask this once. */
  model?: string;
  /** Who sends the same id again, as after a lost connection, asks once. */
  id?: string;
}

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
  body: v.object({
    message: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100_000)),
    session: v.optional(v.string(), FIRST),
    model: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
    id: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))),
  }),
  result: v.object({ id: v.string(), session: v.string() }),
  status: 202,
  mediaType: "text/event-stream",
  errors: { 503: "Too many messages wait, or the gateway starts or ends" },
  async run({ body, request }, context) {
    const { message: text, model } = body;
    const session = sessionName(body.session);
    const message: InboundMessage = {
      id: `web:${body.id ?? crypto.randomUUID()}`,
      chat: { channel: "web", chatId: session },
      person: OWNER,
      text,
      audience: "person",
      received_at: context.now().toISOString(),
      ...model !== undefined && { model },
    };
    const { redact, gateway: { web } } = context;
    const offered = await take(message, context);
    if (wantsJson(request)) return { body: { id: message.id, session } };
    const log = web.log(session);
    const { events: missed } = log.since(message.id);
    if (offered === "taken" || missed.length > 0) {
      return chatStream(log, { first: { missed }, until: message.id, redact });
    }
    // Sent again, and answered too long ago to be told.
    const state = chatState(await readChat(session, context), log);
    return chatStream(log, { first: { state }, until: "now", redact });
  },
};

/** @throws {MiniclawError} where there is no room for it: nothing was kept. */
async function take(
  message: InboundMessage,
  { gateway: { web } }: ApiContext,
): Promise<"taken" | "known"> {
  const { id, text, received_at: at, chat } = message;
  const offered = await web.intake?.offer(message);
  if (offered === undefined || offered === "full") {
    throw new MiniclawError("Cannot take the message: too many wait already", {
      code: "busy",
      hint: "Try again in a moment; nothing was lost",
    });
  }
  if (offered === "taken") web.log(chat.chatId).write({ id, text, at });
  return offered;
}

function wantsJson(request: Request): boolean {
  return request.headers.get("accept")?.startsWith("application/json") ?? false;
}
