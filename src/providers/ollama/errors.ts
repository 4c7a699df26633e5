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
      : notOllama(explained.message, service);
  }
  if (/more system memory/i.test(explained.message)) {
    return tooBig(explained.message, service.name);
  }
  return explained;
}

function notPulled(
  model: string,
  { name, known }: { name: string; known: readonly string[] },
): ProviderError {
  const have = known.length > 0 ? `; you have: ${known.join(", ")}` : "";
  return new ProviderError(
    "model",
    `Cannot ask ${name}: expected the model "${model}", got HTTP 404: it isn't pulled`,
    { hint: `Fetch it with: ollama pull ${model}${have}` },
  );
}

/** A server that has never heard of `/api/chat`. */
function notOllama(message: string, { name, baseUrl }: Service): ProviderError {
  return new ProviderError("service", message, {
    hint:
      `Is there an Ollama server? Check providers.${name}.base_url: ${baseUrl}, without /v1 or /api`,
  });
}

/** Asking again wouldn't make the memory larger. */
function tooBig(message: string, name: string): ProviderError {
  return new ProviderError("model", message, {
    hint:
      `Choose a smaller model: miniclaw config set agent.model NAME, or lower providers.${name}.num_ctx`,
  });
}
