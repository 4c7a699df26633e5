import type { OpenAIProviderConfig } from "../../config/config.ts";
import { Exchange, recordingFetch } from "../http/exchange.ts";
import { explainError } from "../http/explain_error.ts";
import { withIdleTimeout } from "../http/idle_timeout.ts";
import { noModelError } from "../http/no_model_error.ts";
import { readOpenAIAnswer } from "./answer.ts";
import { adaptDialect, type Dialect, dialectOf } from "./dialect.ts";
import { openAIHeaders } from "./headers.ts";
import { requireKey } from "./key.ts";
import { openAIBody } from "./messages.ts";
import { openAIService } from "./service.ts";
import type { ChatPiece, ChatRequest, Provider } from "../provider.ts";
import { ProviderError } from "../provider_error.ts";
import type { ProviderOptions, ProviderType } from "../provider_type.ts";
import { withRetries } from "../http/retry.ts";
import type { Service } from "../http/service.ts";
import { readMarkup } from "../markup/text_markup.ts";

/** Any service that speaks OpenAI's chat completions. */
export const openai: ProviderType<OpenAIProviderConfig> = {
  type: "openai",
  create: (config, options) =>
    Promise.resolve(new OpenAIProvider(config, options)),
};

/** Both of a dialect's differences may have to be learnt. */
const MOST_ADAPTATIONS = 2;

class OpenAIProvider implements Provider {
  readonly #config: OpenAIProviderConfig;
  readonly #options: ProviderOptions;
  readonly #service: Service;
  #dialect: Dialect;

  constructor(config: OpenAIProviderConfig, options: ProviderOptions) {
    this.#config = config;
    this.#options = options;
    this.#service = openAIService(config, options);
    this.#dialect = dialectOf(config.base_url);
  }

  async *chat(
    request: ChatRequest,
    signal: AbortSignal,
  ): AsyncIterable<ChatPiece> {
    signal.throwIfAborted();
    requireKey(this.#config, this.#service);
    if (!request.model.trim()) throw noModelError(this.#service.name);
    const { log, random, retries } = this.#options;
    const ask = (): AsyncIterable<ChatPiece> => this.#adapt(request, signal);
    yield* readMarkup(
      withRetries(ask, { signal, log, random, retries }),
      request,
    );
  }

  /** Asks in another dialect where the service refuses the one it was asked in. */
  async *#adapt(
    request: ChatRequest,
    signal: AbortSignal,
  ): AsyncIterable<ChatPiece> {
    for (let adaptations = 0;; adaptations++) {
      const dialect = this.#dialect;
      try {
        return yield* this.#ask(request, { dialect, signal });
      } catch (error) {
        if (adaptations === MOST_ADAPTATIONS || !isRefused(error)) throw error;
        const next = adaptDialect(dialect, error.message);
        if (!next) throw error;
        this.#options.log.info(`${error.message}; asking in another way`);
        this.#dialect = next;
      }
    }
  }

  async *#ask(
    request: ChatRequest,
    { dialect, signal }: { dialect: Dialect; signal: AbortSignal },
  ): AsyncIterable<ChatPiece> {
    const exchange = new Exchange();
    const { name } = this.#service;
    const { messages } = request;
    const { streamCompletion } = await import("./client.ts");
    const open = (inner: AbortSignal): AsyncIterable<unknown> =>
      streamCompletion(openAIBody(request, dialect), {
        config: this.#config,
        send: this.#send(exchange, inner),
      });
    const seconds = this.#config.timeout_seconds;
    try {
      const chunks = withIdleTimeout(open, { seconds, signal, name });
      yield* readOpenAIAnswer(chunks, { name, messages, exchange, signal });
    } catch (error) {
      signal.throwIfAborted();
      throw explainError(error, exchange, this.#service);
    }
  }

  #send(exchange: Exchange, signal: AbortSignal): typeof fetch {
    const { fetch = globalThis.fetch } = this.#options;
    const headers = openAIHeaders(this.#config);
    return recordingFetch(exchange, { fetch, headers, signal });
  }
}

function isRefused(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.code === "request";
}
