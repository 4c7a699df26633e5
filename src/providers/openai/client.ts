import { OpenAI } from "openai";
import type { OpenAIProviderConfig } from "../../config/config.ts";
import type { OpenAIBody } from "./wire.ts";

/** Whom to ask, and how. */
export interface CompletionOptions {
  /** The service. */
  config: OpenAIProviderConfig;
  /** Sends the request, with headers and a signal of its own. */
  send: typeof fetch;
}

/** The longest a timer takes: the time limit is kept elsewhere. */
const NO_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * The events of a streamed chat completion. The `openai` package is given
 * everything that it would else take from environment variables.
 */
export async function* streamCompletion(
  body: OpenAIBody,
  { config, send }: CompletionOptions,
): AsyncIterable<unknown> {
  const client = new OpenAI({
    // It refuses to start without one.
    apiKey: config.api_key || "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: config.base_url,
    logLevel: "off",
    maxRetries: 0,
    timeout: NO_TIMEOUT_MS,
    fetch: send,
  });
  yield* await client.chat.completions.create(body);
}
