import type { JsonObject } from "../base/json.ts";

/** One wish of the model to have a tool run. */
export interface ToolCall {
  /** Joins the call and its result. */
  id: string;
  /** The tool. */
  name: string;
  /** Its arguments; a text is what could not be read as a JSON object. */
  arguments: JsonObject | string;
}

/** One message of a conversation, as a model is shown it. */
export type ChatMessage =
  | { role: "system"; content: string }
  | { role: "user"; content: string }
  | { role: "assistant"; content: string; toolCalls?: ToolCall[] }
  | { role: "tool"; content: string; toolCallId: string };

/** A tool as a model is told about it. */
export interface ToolSpec {
  /** What the model calls it by. */
  name: string;
  /** When and how to use it. */
  description: string;
  /** JSON Schema of the arguments: an object. */
  parameters: JsonObject;
}

/** One question to a model. */
export interface ChatRequest {
  /** The model's name. */
  model: string;
  /** The conversation; every tool result follows the message that called it. */
  messages: readonly ChatMessage[];
  /** What the model may call. */
  tools: readonly ToolSpec[];
  /** Tokens the answer may have. */
  maxTokens: number;
  /** The code of the person's language: for rules, which understand less. */
  language?: string;
}

/** What a question cost. */
export interface Usage {
  /** Tokens read. */
  inputTokens: number;
  /** Tokens written. */
  outputTokens: number;
}

/**
 * One piece of an answer. Text arrives as it is written, a tool call when it is
 * whole; `finish` comes last and once.
 */
export type ChatPiece =
  | { kind: "text"; text: string }
  | { kind: "toolCall"; call: ToolCall }
  | { kind: "usage"; usage: Usage }
  | { kind: "finish"; reason: "stop" | "length" | "refused" };

/**
 * A source of answers. `chat` throws a {@linkcode ProviderError} for whatever
 * the service did wrong, and the signal's reason when it was stopped.
 */
export interface Provider {
  /** Asks the model and yields its answer in pieces. */
  chat(request: ChatRequest, signal: AbortSignal): AsyncIterable<ChatPiece>;
}
