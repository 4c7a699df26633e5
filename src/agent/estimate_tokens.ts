import { estimateTokenCount } from "tokenx";
import { rememberResults } from "../base/remember_results.ts";
import type { ChatMessage, ToolSpec } from "../providers/provider.ts";

/** What a message costs beside its text: role, separators. */
const MESSAGE_OVERHEAD = 4;

/** Alphabets whose words tokenizers cut into small pieces. */
const OTHER_ALPHABETS = {
  pattern:
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}\p{Script=Georgian}\p{Script=Armenian}]/u,
  averageCharsPerToken: 2.5,
};

/** Characters of texts that are kept: those that every turn of a chat begins with. */
const REMEMBERED = 256 * 1024;

/** About how many tokens a text has for a model; no tokenizer fits all. */
export const estimateTokens: (text: string) => number = rememberResults(
  (text) => estimateTokenCount(text, { languageConfigs: [OTHER_ALPHABETS] }),
  REMEMBERED,
);

/** About how many tokens a message has, its tool calls counted. */
export function estimateMessage(message: ChatMessage): number {
  const calls = message.role === "assistant" && message.toolCalls
    ? JSON.stringify(message.toolCalls)
    : "";
  return MESSAGE_OVERHEAD + estimateTokens(message.content) +
    estimateTokens(calls);
}

/** About how many tokens messages have together. */
export function estimateMessages(messages: readonly ChatMessage[]): number {
  return messages.reduce((sum, one) => sum + estimateMessage(one), 0);
}

/** About how many tokens the description of the tools has. */
export function estimateTools(tools: readonly ToolSpec[]): number {
  return estimateTokens(JSON.stringify(tools));
}
