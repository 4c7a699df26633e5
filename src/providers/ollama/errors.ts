import { type Phrase, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/providers.ts";
import { explainError } from "../http/explain_error.ts";
import type { Exchange } from "../http/exchange.ts";
import { ProviderError } from "../provider_error.ts";
import type { Service } from "../http/service.ts";

/** What an explanation may need beside what came over the wire. */
export interface OllamaContext {
  /** The model that was asked. */
  model: string;
  /** The service. */
  service: Service;
  /** The models that are there; empty where they can't be told. */
  listModels(): Promise<string[]>;
}

/** Turns whatever ended an exchange with Ollama into an error for a person. */
export async function explainOllamaError(
  error: unknown,
  exchange: Exchange,
  { model, service, listModels }: OllamaContext,
): Promise<ProviderError> {
  const explained = explainError(error, exchange, service);
  if (exchange.status === 404) {
    return /model/i.test(exchange.head)
      ? notPulled(model, { name: service.name, known: await listModels() })
      : notOllama(explained.wording.message, service);
  }
  if (/more system memory/i.test(explained.message)) {
    return tooBig(explained.wording.message, service.name);
  }
  return explained;
}

function notPulled(
  model: string,
  { name, known }: { name: string; known: readonly string[] },
): ProviderError {
  const hint = known.length > 0
    ? phrase(texts.pullOr, { model, known: known.join(", ") })
    : phrase(texts.pull, { model });
  const message = phrase(texts.notPulled, { name, model });
  return new ProviderError("model", message, { hint });
}

/** A server that has never heard of `/api/chat`. */
function notOllama(
  message: string | Phrase,
  { name, baseUrl }: Service,
): ProviderError {
  return new ProviderError("service", message, {
    hint: phrase(texts.notOllama, { name, url: baseUrl }),
  });
}

/** Asking again wouldn't make the memory larger. */
function tooBig(message: string | Phrase, name: string): ProviderError {
  return new ProviderError("model", message, {
    hint: phrase(texts.tooBig, { name }),
  });
}
