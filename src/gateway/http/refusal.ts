import type { Language } from "../../base/language.ts";
import type { MiniclawError } from "../../base/miniclaw_error.ts";
import { describeError, type ErrorReport } from "../../i18n/describe_error.ts";
import { jsonResponse } from "./json_response.ts";
import { RefusedError } from "./refused_error.ts";
import type { ToldRefusal } from "./route.ts";

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
  /** The document that says it. Default: that of the API. */
  told?: ToldRefusal;
}

/** An error as an answer to somebody, in their language. */
export function refusal(
  error: MiniclawError,
  { language, redact = (text) => text, told = asInApi }: RefusalOptions = {},
): Response {
  const status = STATUSES[error.code] ?? 422;
  const headers = error instanceof RefusedError ? error.headers : undefined;
  const { code, message, hint } = describeError(error, language);
  const report = { code, message: redact(message) };
  const whole = hint === undefined ? report : { ...report, hint: redact(hint) };
  return jsonResponse(told(whole, status), { status, headers });
}

/** In the shape in which the command line prints errors. */
function asInApi(error: ErrorReport): { error: ErrorReport } {
  return { error };
}
