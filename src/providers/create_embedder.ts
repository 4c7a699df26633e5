import type { Embedder } from "../base/embedder.ts";
import { isObject } from "../base/json.ts";
import { phrase } from "../base/phrase.ts";
import type {
  OllamaProviderConfig,
  OpenAIProviderConfig,
  ProviderConfig,
} from "../config/config.ts";
import { texts } from "../i18n/en/providers.ts";
import { Exchange, recordingFetch } from "./http/exchange.ts";
import { explainError } from "./http/explain_error.ts";
import { requireOk } from "./http/require_ok.ts";
import { SentError } from "./http/sent_error.ts";
import type { Service } from "./http/service.ts";
import { ollamaService, ollamaUrl } from "./ollama/service.ts";
import { openAIHeaders } from "./openai/headers.ts";
import { requireKey } from "./openai/key.ts";
import { openAIService } from "./openai/service.ts";
import { ProviderError } from "./provider_error.ts";

/** What an embedder needs beside its provider. */
export interface EmbedderOptions {
  /** The provider's key in the configuration. */
  name: string;
  /** The model's name at that provider. */
  model: string;
  /** The network. */
  fetch?: typeof fetch;
}

/** Where a service makes vectors, and how. */
interface Embedding {
  service: Service;
  url: string;
  headers: Record<string, string>;
  /** What goes into the body beside model and texts. */
  more: Record<string, unknown>;
  /** The vectors of an answer, or what isn't one. */
  read(body: Record<string, unknown>): unknown;
}

/**
 * Makes vectors by Ollama's `/api/embed` or OpenAI's `/embeddings`. Asks once:
 * whoever wants vectors can wait for the next time.
 */
export function createEmbedder(
  config: ProviderConfig,
  { name, model, fetch = globalThis.fetch }: EmbedderOptions,
): Embedder {
  const embed = async (
    texts: readonly string[],
    signal: AbortSignal,
  ): Promise<number[][]> => {
    const { service, url, headers, more, read } = embeddingOf(config, name);
    const exchange = new Exchange();
    const send = recordingFetch(exchange, { fetch, headers, signal });
    const body = JSON.stringify({ model, input: texts, ...more });
    try {
      const response = await requireOk(
        await send(url, { method: "POST", body }),
      );
      const answer: unknown = JSON.parse(await response.text());
      if (isObject(answer) && answer.error) throw new SentError(answer.error);
      return vectorsOf(
        isObject(answer) ? read(answer) : undefined,
        texts.length,
      );
    } catch (error) {
      signal.throwIfAborted();
      throw explainError(error, exchange, service);
    }
  };
  return { name: `${name}/${model}`, embed };
}

function embeddingOf(config: ProviderConfig, name: string): Embedding {
  switch (config.type) {
    case "openai":
      return openAIEmbedding(config, name);
    case "ollama":
      return ollamaEmbedding(config, name);
    case "offline":
      throw new ProviderError(
        "request",
        phrase(texts.noVectors, { name }),
      );
  }
}

function openAIEmbedding(
  config: OpenAIProviderConfig,
  name: string,
): Embedding {
  const service = openAIService(config, { name });
  requireKey(config, service);
  return {
    service,
    url: `${config.base_url.replace(/\/+$/, "")}/embeddings`,
    headers: openAIHeaders(config),
    more: { encoding_format: "float" },
    read: ({ data }) =>
      Array.isArray(data)
        ? data.toSorted((a, b) => a?.index - b?.index)
          .map((one) => isObject(one) ? one.embedding : undefined)
        : undefined,
  };
}

function ollamaEmbedding(
  config: OllamaProviderConfig,
  name: string,
): Embedding {
  return {
    service: ollamaService(config, { name }),
    url: ollamaUrl(config.base_url, "/api/embed"),
    headers: { "content-type": "application/json", "user-agent": "miniclaw" },
    more: { truncate: true },
    read: ({ embeddings }) => embeddings,
  };
}

function vectorsOf(value: unknown, count: number): number[][] {
  if (Array.isArray(value) && value.length === count && value.every(isVector)) {
    return value;
  }
  throw new Error("No vector for each text in the body");
}

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && value.length > 0 &&
    value.every(Number.isFinite);
}
