import type { MiniclawErrorOptions } from "../../base/miniclaw_error.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import type { Phrase } from "../../base/phrase.ts";

/** What a refusal may carry beside its message. */
export interface RefusedOptions extends MiniclawErrorOptions {
  /** What its answer says in headers. */
  headers: Readonly<Record<string, string>>;
}

/** A request that is refused, with more to say of it than words. */
export class RefusedError extends MiniclawError {
  /** The class, as stack traces show it. */
  override name = "RefusedError";
  /** What its answer says in headers. */
  readonly headers: Readonly<Record<string, string>>;

  /** An error with what its answer says. */
  constructor(message: Phrase, { headers, ...options }: RefusedOptions) {
    super(message, options);
    this.headers = headers;
  }
}
