import { estimateTokenCount } from "tokenx";
import type { ChatMessage, ToolSpec } from "../providers/provider.ts";

/** What a message costs beside its text: role, separators. */
const MESSAGE_OVERHEAD = 4;

/** About how many tokens a text has for a model; no tokenizer fits all. */
export function estimateTokens(text: string): number {
  return estimateTokenCount(text);
}

/** About how many tokens a message has, its tool calls counted. */
export function estimateMessage(message: ChatMessage): number {
  const calls = message.role === "assistant" && message.toolCalls
    ? JSON.stringify(message.toolCalls)
    : "";
  return MESSAGE_OVERHEAD + estimateTokens(message.content) +
    estimateTokens(calls);
}

/** About how many tokens the description of the tools has. */
export function estimateTools(tools: readonly ToolSpec[]): number {
  return estimateTokens(JSON.stringify(tools));
}
