import { ProviderError, type ProviderFault } from "../provider_error.ts";
import type { Service } from "./service.ts";
import type { ServiceWords } from "./service_words.ts";
import { TransientError } from "./transient_error.ts";

/** A service's no. */
export interface Refusal extends ServiceWords {
  /** How it came: `HTTP 402`, or `an error inside HTTP 200`. */
  form: string;
  /** Whether it came as a page for people: then no API is at that address. */
  page: boolean;
  /** Milliseconds the service asked to be left alone. */
  retryAfterMs?: number;
}

/** The error that tells a person of a refusal. */
export function refusalError(
  refusal: Refusal,
  service: Service,
): ProviderError {
  const { form, text, status = 0, retryAfterMs } = refusal;
  const fault = faultOf(refusal);
  const { wish, ...advised } = advice(refusal, fault, service);
  const hint = patienceHint(retryAfterMs) ?? advised.hint;
  const said = text ? `${form} (${text})` : form;
  const message = `Cannot ask ${service.name}: expected ${wish}, got ${said}`;
  const passing = fault === "rate_limit" || status === 408 || status >= 500;
  return passing
    ? new TransientError(fault, message, { hint, retryAfterMs })
    : new ProviderError(fault, message, { hint });
}

function faultOf(
  { status = 0, code = "", text, page }: Refusal,
): ProviderFault {
  if (code === "insufficient_quota" || status === 402) return "credit";
  if (code === "model_not_found" || isUnknownModel(status, text)) {
    return "model";
  }
  if (status === 401 || status === 403 || code === "invalid_api_key") {
    return "auth";
  }
  if (status === 404) return page ? "service" : "model";
  if (status === 429 || code === "rate_limit_exceeded") return "rate_limit";
  if (status === 408 || status >= 500 || status < 400) return "service";
  return "request";
}

function isUnknownModel(status: number, text: string): boolean {
  return (status === 400 || status === 404) &&
    /model\b.*(not found|does not exist|not a valid|unknown)|(not a valid|unknown|invalid) model/i
      .test(text);
}

/** A service that wants to be left alone for long is not asked again. */
function patienceHint(retryAfterMs = 0): string | undefined {
  if (retryAfterMs <= 60_000) return undefined;
  const minutes = Math.ceil(retryAfterMs / 60_000);
  return `It asks to be left alone for ${minutes} minutes: try again then, or choose another model`;
}

/** What was hoped for, and what to do now. */
interface Advice {
  wish: string;
  hint?: string;
}

function advice(
  { status = 0, text, page }: Refusal,
  fault: ProviderFault,
  { name, baseUrl, authHint }: Service,
): Advice {
  switch (fault) {
    case "auth":
      return { wish: "to be let in", hint: authHint };
    case "credit":
      return {
        wish: "credit in the account",
        hint:
          "The account has no money left: add credit at the provider's site, or choose another: miniclaw config set agent.provider NAME",
      };
    case "model":
      return {
        wish: "a model it has",
        hint: "Choose one it has: miniclaw config set agent.model NAME",
      };
    case "rate_limit":
      return {
        wish: "an answer",
        hint: "Too many requests: wait a minute, or choose another model",
      };
    case "request":
      return { wish: "the request to be accepted", hint: requestHint(text) };
    default:
      return {
        wish: "an answer",
        hint: page || (status >= 300 && status < 400)
          ? `Check providers.${name}.base_url: ${baseUrl}`
          : "The trouble is on the service's side: try again later, or choose another model",
      };
  }
}

function requestHint(text: string): string | undefined {
  return /context (length|window|size)|maximum context|too (long|many tokens)|exceeds?\b.*\b(context|tokens)/i
      .test(text)
    ? "The conversation is too long for this model: lower agent.context_tokens, or start anew"
    : undefined;
}
