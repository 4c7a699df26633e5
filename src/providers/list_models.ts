import { isObject } from "../base/json.ts";
import type {
  OllamaProviderConfig,
  OpenAIProviderConfig,
  ProviderConfig,
} from "../config/config.ts";
import { Exchange, recordingFetch } from "./http/exchange.ts";
import { explainError } from "./http/explain_error.ts";
import { ollamaService, ollamaUrl } from "./ollama/service.ts";
import { openAIHeaders } from "./openai/headers.ts";
import { requirePlainKey } from "./openai/key.ts";
import { openAIService } from "./openai/service.ts";
import { requireOk } from "./http/require_ok.ts";
import { SentError } from "./http/sent_error.ts";
import type { Service } from "./http/service.ts";

/** What listing needs of the world. */
export interface ListModelsOptions {
  /** The network. */
  fetch?: typeof fetch;
  /** Ends it. */
  signal?: AbortSignal;
  /** The provider's key in the configuration, for messages. Default: its type. */
  name?: string;
}

/** Where a service lists its models, and how. */
interface Listing {
  service: Service;
  url: string;
  headers: Record<string, string>;
  /** The key that holds the list. */
  list: string;
  /** The key that holds a model's name. */
  model: string;
}

/**
 * The names of the models a provider has, sorted. Throws a ProviderError, or the
 * signal's reason. A list isn't proof of a good key: OpenRouter's is public.
 */
export async function listModels(
  config: ProviderConfig,
  { fetch = globalThis.fetch, signal, name = config.type }: ListModelsOptions =
    {},
): Promise<string[]> {
  if (config.type === "offline") return ["offline"];
  const listing = config.type === "openai"
    ? openAIListing(config, name)
    : ollamaListing(config, name);
  const exchange = new Exchange();
  const { headers } = listing;
  const send = recordingFetch(exchange, { fetch, headers, signal });
  try {
    const response = await requireOk(await send(listing.url));
    return readNames(await response.text(), listing);
  } catch (error) {
    signal?.throwIfAborted();
    throw explainError(error, exchange, listing.service);
  }
}

function openAIListing(config: OpenAIProviderConfig, name: string): Listing {
  const service = openAIService(config, { name });
  requirePlainKey(config, service);
  return {
    service,
    url: `${config.base_url.replace(/\/+$/, "")}/models`,
    headers: openAIHeaders(config),
    list: "data",
    model: "id",
  };
}

function ollamaListing(config: OllamaProviderConfig, name: string): Listing {
  return {
    service: ollamaService(config, { name }),
    url: ollamaUrl(config.base_url, "/api/tags"),
    headers: { "user-agent": "miniclaw" },
    list: "models",
    model: "name",
  };
}

function readNames(text: string, { list, model }: Listing): string[] {
  const body: unknown = JSON.parse(text);
  if (isObject(body) && body.error) throw new SentError(body.error);
  const models = isObject(body) ? body[list] : undefined;
  if (!Array.isArray(models)) throw new Error("No list in the body");
  return models.filter(isObject).map((entry) => entry[model])
    .filter((name) => typeof name === "string").sort();
}
