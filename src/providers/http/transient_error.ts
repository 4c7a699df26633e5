import type { Phrase } from "../../base/phrase.ts";
import { ProviderError, type ProviderFault } from "../provider_error.ts";

/** What a passing fault may carry beside its message. */
export interface TransientErrorOptions {
  /** What the person can do next. */
  hint?: string | Phrase;
  /** The error this one explains. */
  cause?: unknown;
  /** Milliseconds the service asked to be left alone. */
  retryAfterMs?: number;
}

/** A fault that may be gone at the next try: too busy, overloaded, unreachable. */
export class TransientError extends ProviderError {
  /** Milliseconds the service asked to be left alone. */
  readonly retryAfterMs?: number;

  /** Takes the fault as a word, and the message for a person. */
  constructor(
    fault: ProviderFault,
    message: string | Phrase,
    options: TransientErrorOptions = {},
  ) {
    super(fault, message, options);
    this.retryAfterMs = options.retryAfterMs;
  }
}
