import type { Logger } from "../../base/logger.ts";
import type { Session } from "../../sessions/session.ts";
import type { SessionStore } from "../../sessions/session_store.ts";

/** What a chat command may use. */
export interface ChatCommandContext {
  /** The chat's conversation. */
  session: Session;
  /** Where it is kept. */
  sessions: SessionStore;
  /** The provider's key in the configuration. */
  providerName: string;
  /** The model of this chat. */
  model: string;
  /** The names of the models that can be asked. */
  listModels(signal: AbortSignal): Promise<string[]>;
  /** Stops it. */
  signal: AbortSignal;
  /** The log. */
  log: Logger;
}

/** A word with a slash that is answered without a model, on every channel. */
export interface ChatCommand {
  /** The word without the slash. */
  name: string;
  /** One line for `/help`. */
  brief: string;
  /** Answers it; `argument` is what stood behind the word. */
  run(argument: string, context: ChatCommandContext): Promise<string>;
}
