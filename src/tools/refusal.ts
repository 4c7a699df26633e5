import type { Phrase } from "../base/phrase.ts";
import { describeError } from "../i18n/describe_error.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";

const CODE = "refused";

/** An error about what a rule or a person forbids, where others tell what failed. */
export function refusal(
  message: string | Phrase,
  hint?: string | Phrase,
): MiniclawError {
  return new MiniclawError(message, { code: CODE, hint });
}

/** Whether an error is one, also when it comes from a confined process. */
export function isRefusal(error: unknown): boolean {
  return describeError(error).code === CODE;
}
