import { MiniclawError } from "../base/miniclaw_error.ts";
import type { Phrase } from "../base/phrase.ts";

/** What went wrong at a provider, as a word for scripts. */
export type ProviderFault =
  | "auth" // the key is missing or wrong
  | "credit" // the account is empty
  | "model" // no such model
  | "rate_limit" // too many requests, also after waiting
  | "request" // the service refused what was asked
  | "network" // nobody answered
  | "timeout" // it fell silent in the middle
  | "service"; // it answered with something that isn't an answer

/** A provider gave no answer, and why. */
export class ProviderError extends MiniclawError {
  /** The class, as stack traces show it. */
  override name = "ProviderError";

  /** A fault, in words that a person can act on. */
  constructor(
    fault: ProviderFault,
    message: string | Phrase,
    options: { hint?: string | Phrase; cause?: unknown } = {},
  ) {
    super(message, { code: fault, ...options });
  }
}
