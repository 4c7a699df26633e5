import type { OllamaProviderConfig } from "../../config/config.ts";
import { Exchange, recordingFetch } from "../http/exchange.ts";
import { withIdleTimeout } from "../http/idle_timeout.ts";
import { listModels } from "../list_models.ts";
import { noModelError } from "../http/no_model_error.ts";
import { readOllamaAnswer } from "./answer.ts";
import { explainOllamaError } from "./errors.ts";
import { adaptFeatures } from "./features.ts";
import { readLines } from "./lines.ts";
import { ollamaBody, type OllamaFeatures } from "./messages.ts";
import { ollamaService, ollamaUrl } from "./service.ts";
import type { ChatPiece, ChatRequest, Provider } from "../provider.ts";
import { ProviderError } from "../provider_error.ts";
import type { ProviderOptions, ProviderType } from "../provider_type.ts";
import { requireOk } from "../http/require_ok.ts";
import { withRetries } from "../http/retry.ts";
import { readMarkup } from "../markup/text_markup.ts";

/** An Ollama server, by its own protocol: only that one sets `num_ctx`. */
export const ollama: ProviderType<OllamaProviderConfig> = {
  type: "ollama",
  create: (config, options) =>
    Promise.resolve(new OllamaProvider(config, options)),
};

/** Listing models for a hint must not hold up the error for long. */
const LIST_TIMEOUT_MS = 3000;

interface Asking {
  features: OllamaFeatures;
  signal: AbortSignal;
}

class OllamaProvider implements Provider {
  readonly #config: OllamaProviderConfig;
  readonly #options: ProviderOptions;
  readonly #fetch: typeof fetch;

  constructor(config: OllamaProviderConfig, options: ProviderOptions) {
    this.#config = config;
    this.#options = options;
    this.#fetch = options.fetch ?? globalThis.fetch;
  }

  async *chat(
    request: ChatRequest,
    signal: AbortSignal,
  ): AsyncIterable<ChatPiece> {
    signal.throwIfAborted();
    const { log, name, random, retries } = this.#options;
    if (!request.model.trim()) {
      throw noModelError(name, await this.#listModels(signal));
    }
    const ask = (): AsyncIterable<ChatPiece> => this.#adapt(request, signal);
    yield* readMarkup(
      withRetries(ask, { signal, log, random, retries }),
      request,
    );
  }

  /** Asks again without what the model doesn't support. */
  async *#adapt(
    request: ChatRequest,
    signal: AbortSignal,
  ): AsyncIterable<ChatPiece> {
    let features: OllamaFeatures = { tools: true, think: true };
    while (true) {
      try {
        return yield* this.#ask(request, { features, signal });
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        const fewer = adaptFeatures(features, error.message);
        if (!fewer) throw error;
        this.#options.log.warn(`${error.message}; asking without`);
        features = fewer;
      }
    }
  }

  async *#ask(
    request: ChatRequest,
    { features, signal }: Asking,
  ): AsyncIterable<ChatPiece> {
    const exchange = new Exchange();
    const { name } = this.#options;
    const body = JSON.stringify(
      ollamaBody(request, { config: this.#config, features }),
    );
    const open = (inner: AbortSignal): AsyncIterable<string> =>
      this.#open(body, { exchange, signal: inner });
    const seconds = this.#config.timeout_seconds;
    try {
      const lines = withIdleTimeout(open, { seconds, signal, name });
      yield* readOllamaAnswer(lines, { name });
    } catch (error) {
      signal.throwIfAborted();
      throw await explainOllamaError(error, exchange, {
        model: request.model,
        service: ollamaService(this.#config, this.#options),
        listModels: () => this.#listModels(signal),
      });
    }
  }

  async *#open(
    body: string,
    { exchange, signal }: { exchange: Exchange; signal: AbortSignal },
  ): AsyncIterable<string> {
    const send = recordingFetch(exchange, {
      fetch: this.#fetch,
      headers: { "content-type": "application/json", "user-agent": "miniclaw" },
      signal,
    });
    const url = ollamaUrl(this.#config.base_url, "/api/chat");
    const response = await send(url, { method: "POST", body });
    const { body: lines } = await requireOk(response);
    if (lines) yield* readLines(lines);
  }

  /** For hints, so that nothing that goes wrong here matters. */
  async #listModels(signal: AbortSignal): Promise<string[]> {
    const soon = AbortSignal.any([
      signal,
      AbortSignal.timeout(LIST_TIMEOUT_MS),
    ]);
    const { name } = this.#options;
    const options = { fetch: this.#fetch, name, signal: soon };
    return await listModels(this.#config, options).catch(() => []);
  }
}
