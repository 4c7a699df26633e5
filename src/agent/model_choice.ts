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
 * doesn't send a chat elsewhere.
 */
export function chooseModel(
  { model, provider }: Pick<Question, "model" | "provider">,
  session: Session,
  options: Pick<AgentOptions, "model" | "modelPinned">,
): ModelChoice {
  const { modelPinned, model: usual } = options;
  const own: Partial<Session> = modelPinned ? {} : session;
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
