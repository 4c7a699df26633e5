import type { Phrase } from "./phrase.ts";

/** What an error may carry beside its message. */
export interface MiniclawErrorOptions {
  /** A stable word for scripts, such as `config` or `auth`. */
  code?: string;
  /** What the person can do next, where it isn't obvious. */
  hint?: string | Phrase;
  /** The error this one explains. */
  cause?: unknown;
}

/**
 * An error a person can act on. The message names the action, the wish and the
 * reality: `Cannot use "gateway.port": expected an integer, got "many"`. It is
 * English; from a phrase, its reader's language is found where it is shown.
 */
export class MiniclawError extends Error {
  /** The class, as stack traces show it. */
  override name = "MiniclawError";
  /** A stable word for scripts. */
  readonly code: string;
  /** What to do next. */
  readonly hint?: string;
  /** Message and hint as they were given, to be put into another language. */
  readonly wording: Readonly<{
    message: string | Phrase;
    hint?: string | Phrase;
  }>;
  /** What the process ends with: 1 it failed, 2 wrong usage, 130 interrupted. */
  readonly exitCode: number = 1;

  /** An error with its message and what may go with it. */
  constructor(message: string | Phrase, options: MiniclawErrorOptions = {}) {
    super(String(message), { cause: options.cause });
    const { code = "failed", hint } = options;
    this.code = code;
    this.hint = hint === undefined ? undefined : String(hint);
    this.wording = hint === undefined ? { message } : { message, hint };
  }
}

/** The command line asked for something that doesn't exist or can't be read. */
export class UsageError extends MiniclawError {
  /** The class, as stack traces show it. */
  override name = "UsageError";
  /** Wrong usage. */
  override readonly exitCode = 2;

  /** An error with its message and what may go with it. */
  constructor(message: string | Phrase, options: MiniclawErrorOptions = {}) {
    super(message, { code: "usage", ...options });
  }
}

/** It failed, and what there is to say about it was printed as the result. */
export class ReportedError extends MiniclawError {
  /** The class, as stack traces show it. */
  override name = "ReportedError";
}

/** The person stopped it. */
export class InterruptedError extends MiniclawError {
  /** The class, as stack traces show it. */
  override name = "InterruptedError";
  /** As shells have it: 128 and SIGINT's number. */
  override readonly exitCode = 130;

  /** An error that needs no explanation. */
  constructor(message: string | Phrase = "Interrupted") {
    super(message, { code: "interrupted" });
  }
}
