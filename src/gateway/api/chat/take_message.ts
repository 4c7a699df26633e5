import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import type { InboundMessage } from "../../../hub/inbound_message.ts";
import { texts } from "../../../i18n/en/api.ts";
import type { ApiContext } from "../api_context.ts";
import { OWNER, sessionName } from "./chat_name.ts";

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

/** A message that was taken. */
export interface TakenMessage {
  /** The message, as its answer names it. */
  id: string;
  /** The conversation. */
  session: string;
  /** Whether it was taken before. */
  isKnown: boolean;
}

/**
 * Takes a message of the pages, or of a program; from here on it can't be lost.
 *
 * @throws {MiniclawError} `busy` where there is no room for it: nothing was kept.
 */
export async function takeMessage(
  { message: text, session: name, model, id }: ChatQuestion,
  { gateway: { web }, now }: ApiContext,
): Promise<TakenMessage> {
  const session = sessionName(name);
  const message: InboundMessage = {
    // The same id in another conversation is another message.
    id: `${web.name}:${id ? `${id}@${session}` : crypto.randomUUID()}`,
    chat: { channel: web.name, chatId: session },
    person: OWNER,
    text: text.toWellFormed(),
    audience: "person",
    received_at: now().toISOString(),
    ...model !== undefined && { model },
  };
  const offered = await web.intake?.offer(message);
  if (offered === undefined || offered === "full") {
    throw new MiniclawError(phrase(texts.busy), {
      code: "busy",
      hint: phrase(texts.tryAgain),
    });
  }
  const isKnown = offered === "known";
  const { received_at: at } = message;
  if (!isKnown) {
    web.log(session).write({ id: message.id, text: message.text, at });
  }
  return { id: message.id, session, isKnown };
}
