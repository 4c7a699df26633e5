import type { JsonObject } from "../../base/json.ts";
import type { OllamaProviderConfig } from "../../config/config.ts";
import type { ChatMessage, ChatRequest, ToolCall } from "../provider.ts";
import { wireArguments } from "../tool_arguments.ts";

/** What of a question a model understands. */
export interface OllamaFeatures {
  /** Whether it knows of tools. */
  tools: boolean;
  /** Whether it can be told to think or not to. */
  think: boolean;
}

/** How long the model stays loaded: a board takes minutes to load it again. */
const KEEP_ALIVE = "30m";

/** A question in Ollama's protocol: github.com/ollama/ollama/blob/main/docs/api.md */
export function ollamaBody(
  request: ChatRequest,
  { config, features }: {
    config: OllamaProviderConfig;
    features: OllamaFeatures;
  },
): JsonObject {
  const tools = features.tools ? request.tools.map(toTool) : [];
  return {
    model: request.model,
    messages: toMessages(request.messages),
    ...(tools.length > 0 ? { tools } : {}),
    ...(features.think ? { think: config.think } : {}),
    options: { num_ctx: config.num_ctx, num_predict: request.maxTokens },
    keep_alive: KEEP_ALIVE,
    stream: true,
  };
}

/** Results are joined to calls by the tool's name, for there are no ids. */
function toMessages(messages: readonly ChatMessage[]): JsonObject[] {
  const calls = messages.flatMap((message) =>
    message.role === "assistant" ? message.toolCalls ?? [] : []
  );
  const names = new Map(calls.map(({ id, name }) => [id, name]));
  return messages.map((message) => toMessage(message, names));
}

function toMessage(
  message: ChatMessage,
  names: ReadonlyMap<string, string>,
): JsonObject {
  const { role } = message;
  const content = message.content.toWellFormed();
  if (role === "tool") {
    const tool_name = names.get(message.toolCallId) ?? "unknown";
    return { role, content, tool_name };
  }
  return role === "assistant" && message.toolCalls?.length
    ? { role, content, tool_calls: message.toolCalls.map(toToolCall) }
    : { role, content };
}

function toToolCall(call: ToolCall): JsonObject {
  const { name } = call;
  return { function: { name, arguments: wireArguments(call.arguments) } };
}

function toTool(
  { name, description, parameters }: ChatRequest["tools"][number],
): JsonObject {
  return { type: "function", function: { name, description, parameters } };
}
