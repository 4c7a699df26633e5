import type { ChatRequest, Usage } from "../../providers/provider.ts";
import {
  estimateMessages,
  estimateTokens,
  estimateTools,
} from "../estimate_tokens.ts";

/** About how many tokens a call has, where the service doesn't tell. */
export function estimateUsage(request: ChatRequest, written: string): Usage {
  return {
    inputTokens: estimateRequest(request),
    outputTokens: estimateTokens(written),
  };
}

/** About how many tokens the model reads. */
export function estimateRequest({ messages, tools }: ChatRequest): number {
  const told = tools.length > 0 ? estimateTools(tools) : 0;
  return told + estimateMessages(messages);
}
