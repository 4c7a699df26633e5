import { MiniclawError, UsageError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import type { InboundMessage } from "../../../hub/inbound_message.ts";
import type { Config } from "../../../config/config.ts";
import { shownValue } from "../../../config/shown_value.ts";
import { texts } from "../../../i18n/en/api.ts";
import { texts as config } from "../../../i18n/en/config.ts";
import { texts as usage } from "../../../i18n/en/usage.ts";
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
  /** Who has it, a key of `providers`. Default: the chat's, else the one in force. */
  provider?: string;
  /** Whether the conversation keeps that model for what follows. */
  keep_model?: boolean;
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
 * @throws {UsageError} where nobody can be meant: an unknown provider, or one
 * without a model
 * @throws {MiniclawError} `busy` where there is no room for it: nothing was kept.
 */
export async function takeMessage(
  question: ChatQuestion,
  { gateway: { live, web }, now }: ApiContext,
): Promise<TakenMessage> {
  const { message: text, session: name, model, id, keep_model } = question;
  const session = sessionName(name);
  const provider = checkedProvider(question, live.config);
  const message: InboundMessage = {
    // The same id in another conversation is another message.
    id: `${web.name}:${id ? `${id}@${session}` : crypto.randomUUID()}`,
    chat: { channel: web.name, chatId: session },
    person: OWNER,
    text: text.toWellFormed(),
    audience: "person",
    received_at: now().toISOString(),
    ...model !== undefined && { model },
    ...provider !== undefined && { provider },
    ...keep_model && { keepModel: true },
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

function checkedProvider(
  { model, provider }: ChatQuestion,
  { providers }: Config,
): string | undefined {
  if (provider === undefined) return undefined;
  if (!Object.hasOwn(providers, provider)) {
    const names = Object.keys(providers).map((one) => `"${one}"`).join(", ");
    throw new UsageError(phrase(usage.cannotUse, {
      name: "provider",
      wish: phrase(config.oneOf, { names }),
      found: shownValue(["provider"], provider),
    }));
  }
  if (model !== undefined) return provider;
  const wish = phrase(config.filledText);
  throw new UsageError(phrase(usage.missingValue, { name: "model", wish }));
}
