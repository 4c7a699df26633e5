import type { Language } from "../../base/language.ts";
import type { MiniclawError } from "../../base/miniclaw_error.ts";
import { describeError } from "../../i18n/describe_error.ts";
import { errorResponse } from "./json_response.ts";
import { RefusedError } from "./refused_error.ts";

/** The statuses of errors by their code; another one is a 422. */
const STATUSES: Readonly<Record<string, number>> = {
  usage: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  too_large: 413,
  unsupported: 415,
  too_many: 429,
  broken: 500,
  busy: 503,
  journal: 503,
};

/** How an error is told to somebody. */
export interface RefusalOptions {
  /** What they read. Default: English. */
  language?: Language;
  /** Masks secrets. */
  redact?(text: string): string;
}

/** An error as an answer to somebody, in their language. */
export function refusal(
  error: MiniclawError,
  { language, redact = (text) => text }: RefusalOptions = {},
): Response {
  const status = STATUSES[error.code] ?? 422;
  const headers = error instanceof RefusedError ? error.headers : undefined;
  const { code, message, hint } = describeError(error, language);
  const report = { code, message: redact(message) };
  return errorResponse(
    hint === undefined ? report : { ...report, hint: redact(hint) },
    { status, headers },
  );
}
