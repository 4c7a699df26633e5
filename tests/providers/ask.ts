import { createLogger } from "../../src/base/logger.ts";
import type {
  OllamaProviderConfig,
  OpenAIProviderConfig,
  ProviderConfig,
} from "../../src/config/config.ts";
import { createProvider } from "../../src/providers/create_provider.ts";
import type {
  ChatPiece,
  ChatRequest,
  Provider,
  ToolCall,
} from "../../src/providers/provider.ts";
import { ProviderError } from "../../src/providers/provider_error.ts";

/** The key the fakes know. */
export const KEY = "sk-test-0123456789";

/** A conversation of one message, and one tool. */
export const request: ChatRequest = {
  model: "test-model",
  messages: [{ role: "user", content: "hello" }],
  tools: [{
    name: "read",
    description: "Reads",
    parameters: {
      type: "object",
      properties: { path: { type: "string" } },
      required: ["path"],
    },
  }],
  maxTokens: 100,
};

/** An OpenAI-compatible service at that address. */
export function openaiAt(base_url: string): OpenAIProviderConfig {
  return { type: "openai", base_url, api_key: KEY, timeout_seconds: 30 };
}

/** An Ollama server at that address. */
export function ollamaAt(base_url: string): OllamaProviderConfig {
  return {
    type: "ollama",
    base_url,
    num_ctx: 8192,
    think: false,
    timeout_seconds: 30,
  };
}

/** What a question needs beside the service. */
export interface AskOptions {
  /** What differs from the usual request. */
  request?: Partial<ChatRequest>;
  /** Ends it. */
  signal?: AbortSignal;
  /** The network. */
  fetch?: typeof fetch;
  /** Receives the log's lines. */
  log?: string[];
  /** Is shown each piece. */
  onPiece?(piece: ChatPiece): void;
}

/** A provider that retries without waiting. */
export function providerFor(
  config: ProviderConfig,
  { log = [], fetch }: Pick<AskOptions, "log" | "fetch"> = {},
): Promise<Provider> {
  const write = (line: string): void => void log.push(line);
  return createProvider(config, {
    name: "mine",
    log: createLogger("provider", { level: "debug", write }),
    fetch,
    timezone: "UTC",
    random: () => 0,
  });
}

/** Asks a new provider once and gives all the pieces. */
export async function ask(
  config: ProviderConfig,
  options: AskOptions = {},
): Promise<ChatPiece[]> {
  const { signal = new AbortController().signal } = options;
  const provider = await providerFor(config, options);
  const pieces: ChatPiece[] = [];
  const question = { ...request, ...options.request };
  for await (const piece of provider.chat(question, signal)) {
    pieces.push(piece);
    options.onPiece?.(piece);
  }
  return pieces;
}

/** The error that asking ends with. */
export async function askInVain(
  config: ProviderConfig,
  options: AskOptions = {},
): Promise<ProviderError> {
  try {
    await ask(config, options);
  } catch (error) {
    if (error instanceof ProviderError) return error;
    throw error;
  }
  throw new Error("An answer came where an error was expected");
}

/** The text of an answer. */
export function textOf(pieces: ChatPiece[]): string {
  return pieces.map((piece) => piece.kind === "text" ? piece.text : "").join(
    "",
  );
}

/** The calls of an answer. */
export function callsOf(pieces: ChatPiece[]): ToolCall[] {
  return pieces.flatMap((piece) =>
    piece.kind === "toolCall" ? [piece.call] : []
  );
}
