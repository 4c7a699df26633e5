import type { ChatMessage, ToolSpec } from "../providers/provider.ts";
import type { SessionMessage } from "../sessions/session.ts";
import {
  answerRoom,
  type ContextBudget,
  requestRoom,
  roomOf,
} from "./context_budget.ts";
import { estimateMessage, estimateTools } from "./estimate_tokens.ts";
import { fitContext } from "./fit_context.ts";
import { fitTools } from "./fit_tools.ts";
import { joinParts, type PromptPart } from "./prompt_part.ts";
import { type PromptSources, systemPrompt } from "./system_prompt.ts";

/** Everything that a message is sent to the model with. */
export interface ComposedContext {
  /** The system message, part by part. */
  parts: PromptPart[];
  /** The tools as this window has room to tell about them. */
  tools: readonly ToolSpec[];
  /** Tokens the answer may have. */
  maxTokens: number;
  /** The request that the running turn's messages so far make. */
  compose(turn: readonly SessionMessage[]): ChatMessage[];
}

/** What a context is composed of. */
export interface ContextSources {
  /** What the system message is made from. */
  prompt: PromptSources;
  /** Every tool, told about in full. */
  specs: readonly ToolSpec[];
  /** The conversation so far. */
  history: readonly SessionMessage[];
  /** The person's words. */
  text: string;
}

/** Gives each part its room in the model's window. */
export function composeContext(
  { prompt, specs, history, text }: ContextSources,
  budget: ContextBudget,
): ComposedContext {
  const { contextTokens } = budget;
  const tools = fitTools(specs, roomOf("tools", contextTokens));
  const parts = systemPrompt(prompt, {
    contextTokens,
    room: requestRoom(budget) - estimateTools(tools) -
      roomOf("history", contextTokens) -
      estimateMessage({ role: "user", content: text }),
  });
  const system = joinParts(parts);
  return {
    parts,
    tools,
    maxTokens: answerRoom(budget),
    compose: (turn) => fitContext({ system, history, turn, tools }, budget),
  };
}
