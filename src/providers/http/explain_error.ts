import { isObject } from "../../base/json.ts";
import { type Phrase, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/providers.ts";
import { describePage, excerpt, isHtml } from "./excerpt.ts";
import type { Exchange } from "./exchange.ts";
import { networkError } from "./network_error.ts";
import { ProviderError } from "../provider_error.ts";
import { type Refusal, refusalError } from "./refusal.ts";
import { retryAfterMs } from "./retry_after.ts";
import type { Service } from "./service.ts";
import { serviceWords } from "./service_words.ts";

/** Turns whatever ended an exchange into an error for a person. */
export function explainError(
  error: unknown,
  exchange: Exchange,
  service: Service,
): ProviderError {
  if (error instanceof ProviderError) return error;
  if (exchange.status === undefined) return networkError(error, service);
  const said = errorBody(error) ?? errorIn(exchange.head);
  if (said !== undefined || exchange.status < 200 || exchange.status >= 300) {
    return refusalError(refusalOf(said, exchange, service), service);
  }
  if (exchange.broken) return networkError(exchange.broken, service);
  return notAnAnswer(error, exchange, service);
}

/** What a service sent inside its answer: SentError and the package's APIError. */
function errorBody(error: unknown): unknown {
  return isObject(error) ? error.error ?? undefined : undefined;
}

/** The error in a body that is a JSON document. */
function errorIn(head: string): unknown {
  try {
    const body: unknown = JSON.parse(head);
    return isObject(body) && (body.error ?? body.detail) ? body : undefined;
  } catch {
    return undefined;
  }
}

function refusalOf(
  said: unknown,
  { status = 0, headers, head }: Exchange,
  { redact, now }: Service,
): Refusal {
  const inside = status >= 200 && status < 300;
  const page = isHtml(head);
  const title = page ? describePage(redact(head)) : undefined;
  const words = serviceWords(said ?? (title ? String(title) : head));
  const text = excerpt(redact(words.text));
  return {
    ...words,
    page,
    text,
    shown: title ?? text,
    status: inside ? words.status : status,
    http: status,
    inside,
    retryAfterMs: retryAfterMs(headers?.get("retry-after"), now()),
  };
}

function notAnAnswer(
  error: unknown,
  { head, tail }: Pick<Exchange, "head" | "tail">,
  { name, baseUrl, redact }: Service,
): ProviderError {
  const got = (): Phrase => {
    if (isHtml(head)) {
      return phrase(texts.answer, { name, got: describePage(redact(head)) });
    }
    if (head.trim() === "") return phrase(texts.answerGotNothing, { name });
    return error instanceof SyntaxError
      ? phrase(texts.answerGotPiece, { name, text: excerpt(redact(tail)) })
      : phrase(texts.answerGotText, { name, text: excerpt(redact(head)) });
  };
  return new ProviderError("service", got(), {
    hint: phrase(texts.checkAddress, { name, url: baseUrl }),
  });
}
