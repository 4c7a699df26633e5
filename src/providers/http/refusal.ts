import { type Gap, type Phrase, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/providers.ts";
import { ProviderError, type ProviderFault } from "../provider_error.ts";
import type { Service } from "./service.ts";
import type { ServiceWords } from "./service_words.ts";
import { TransientError } from "./transient_error.ts";

/** A service's no. */
export interface Refusal extends ServiceWords {
  /** The status of HTTP that it came with. */
  http: number;
  /** Whether it came inside what looked like an answer. */
  inside: boolean;
  /** What was said, or what the page is: for the person. */
  shown: Gap;
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
  const { status = 0, retryAfterMs } = refusal;
  const fault = faultOf(refusal);
  const { wish, ...advised } = advice(refusal, fault, service);
  const hint = patienceHint(retryAfterMs) ?? advised.hint;
  const message = phrase(wish, { name: service.name, got: formOf(refusal) });
  const passing = fault === "rate_limit" || status === 408 || status >= 500;
  return passing
    ? new TransientError(fault, message, { hint, retryAfterMs })
    : new ProviderError(fault, message, { hint });
}

/** How it came: `HTTP 402`, or `an error inside HTTP 200`, and what was said. */
function formOf({ http: status, inside, shown: text }: Refusal): Gap {
  if (inside) {
    return text === ""
      ? phrase(texts.errorInside, { status })
      : phrase(texts.errorInsideSaid, { status, text });
  }
  return text === ""
    ? `HTTP ${status}`
    : phrase(texts.httpSaid, { status, text });
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
function patienceHint(retryAfterMs = 0): Phrase | undefined {
  if (retryAfterMs <= 60_000) return undefined;
  const minutes = Math.ceil(retryAfterMs / 60_000);
  return phrase(texts.leaveAlone, { count: minutes });
}

/** What was hoped for, and what to do now. */
interface Advice {
  wish: `${string}{name}${string}{got}`;
  hint?: Phrase;
}

function advice(
  { status = 0, text, page }: Refusal,
  fault: ProviderFault,
  { name, baseUrl, authHint }: Service,
): Advice {
  switch (fault) {
    case "auth":
      return { wish: texts.letIn, hint: authHint };
    case "credit":
      return {
        wish: texts.credit,
        hint: phrase(texts.addCredit),
      };
    case "model":
      return {
        wish: texts.ownModel,
        hint: phrase(texts.chooseItsModel),
      };
    case "rate_limit":
      return {
        wish: texts.answer,
        hint: phrase(texts.tooMany),
      };
    case "request":
      return { wish: texts.accepted, hint: requestHint(text) };
    default:
      return {
        wish: texts.answer,
        hint: page || (status >= 300 && status < 400)
          ? phrase(texts.checkAddress, { name, url: baseUrl })
          : phrase(texts.theirTrouble),
      };
  }
}

function requestHint(text: string): Phrase | undefined {
  return /context (length|window|size)|maximum context|too (long|many tokens)|exceeds?\b.*\b(context|tokens)/i
      .test(text)
    ? phrase(texts.tooLong)
    : undefined;
}
