import type { Session } from "../sessions/session.ts";
import type { AgentOptions } from "./agent_options.ts";
import type { Question } from "./question.ts";

/** A model, and who has it. */
export interface ModelChoice {
  /** The model's name there. */
  model: string;
  /** The provider's key in the configuration; undefined: the one in force. */
  provider?: string;
}

/**
 * Who is asked: what a message names goes before the command line, that before
 * the chat's choice, and that before the configuration. A message that names a
 * model alone means one of the chat's provider, so that a word for another model
 * doesn't send a chat elsewhere; nor does the command line of a gateway.
 */
export function chooseModel(
  { model, provider }: Pick<Question, "model" | "provider">,
  session: Session,
  { modelPinned, chatsStay, providerName, model: usual }: Pick<
    AgentOptions,
    "model" | "modelPinned" | "chatsStay" | "providerName"
  >,
): ModelChoice {
  const isElsewhere = (session.provider ?? providerName) !== providerName;
  const isPinned = modelPinned && !(chatsStay && isElsewhere);
  const own: Partial<Session> = isPinned ? {} : session;
  return {
    model: model ?? own.model ?? usual,
    provider: provider ?? own.provider,
  };
}

/**
 * The conversation, with the provider that its own model is asked at: another one
 * may be in force one day, and isn't to get what was said to this one.
 */
export function withProvider(session: Session, inForce: string): Session {
  const { model, provider = inForce } = session;
  return model === undefined ? session : { ...session, provider };
}

/**
 * The same with a choice that is to be kept, on the disk at once: what brought it
 * may ask nobody, or fail, and the next message isn't to go elsewhere.
 */
export async function withChoice(
  session: Session,
  { model, provider: named }: ModelChoice,
  { sessions, providerName }: Pick<AgentOptions, "sessions" | "providerName">,
): Promise<Session> {
  const provider = named ?? providerName;
  if (session.model === model && session.provider === provider) return session;
  const changed = { ...session, model, provider };
  await sessions.save(changed);
  return changed;
}
