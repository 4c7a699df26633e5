import type { ChatMessage, ToolSpec } from "../providers/provider.ts";
import { isCommand } from "./commands/answer_command.ts";
import type { AgentOptions } from "./agent_options.ts";
import {
  estimateMessage,
  estimateMessages,
  estimateTokens,
  estimateTools,
} from "./estimate_tokens.ts";
import { type Asked, prepareContext } from "./prepare_context.ts";
import { joinParts, type PromptPart } from "./prompt_part.ts";

/** A part of a request and about how many tokens it has. */
export interface WeighedPart {
  /** What it is. */
  name: string;
  /** Estimated. */
  tokens: number;
  /** Exactly what is sent. */
  text: string;
}

/** A request that would be made. */
export interface Preview {
  /** The model that would be asked; undefined when none would be. */
  model?: string;
  /** Tokens of the model's window. */
  contextTokens: number;
  /** Tokens that the answer may have. */
  maxTokens: number;
  /** The whole, estimated. */
  tokens: number;
  /** Its parts in the order in which a model reads them. */
  parts: WeighedPart[];
  /** The messages as they would be sent. */
  messages: ChatMessage[];
  /** The tools as they would be sent. */
  tools: readonly ToolSpec[];
}

/** What would be sent to the model for a message. */
export async function previewRequest(
  asked: Asked,
  options: AgentOptions,
): Promise<Preview> {
  const { context_tokens: contextTokens } = options.config.agent;
  if (isCommand(asked.text)) return nothing(contextTokens);
  const prepared = await prepareContext(asked, options);
  const timestamp = options.now().toISOString();
  const question = { role: "user" as const, content: asked.text, timestamp };
  const messages = prepared.compose([question]);
  const { tools, maxTokens } = prepared;
  return {
    model: options.model,
    contextTokens,
    maxTokens,
    tokens: estimateTools(tools) + estimateMessages(messages),
    parts: [
      weighedTools(tools),
      ...prepared.parts.map(({ name, text }) => weighed(name, text)),
      ...weighedNotice(messages[0], prepared.parts),
      ...messages.slice(1).map(weighedMessage),
    ],
    messages,
    tools,
  };
}

function weighedTools(tools: readonly ToolSpec[]): WeighedPart {
  const text = tools.map((tool) => JSON.stringify(tool)).join("\n");
  return weighed("tools", text, estimateTools(tools));
}

/** What the system message says beyond its parts: that history is not shown. */
function weighedNotice(
  { content }: ChatMessage,
  parts: readonly PromptPart[],
): WeighedPart[] {
  const text = content.slice(joinParts(parts).length).trim();
  return text === "" ? [] : [weighed("cut", text)];
}

function weighedMessage(
  message: ChatMessage,
  at: number,
  all: readonly ChatMessage[],
): WeighedPart {
  const name = at === all.length - 1 ? "message" : `history: ${message.role}`;
  const calls = message.role === "assistant" && message.toolCalls
    ? [JSON.stringify(message.toolCalls)]
    : [];
  const text = [message.content, ...calls].filter(Boolean).join("\n");
  return weighed(name, text, estimateMessage(message));
}

function weighed(
  name: string,
  text: string,
  tokens: number = estimateTokens(text),
): WeighedPart {
  return { name, tokens, text };
}

/** A chat command is answered without a model. */
function nothing(contextTokens: number): Preview {
  return {
    contextTokens,
    maxTokens: 0,
    tokens: 0,
    parts: [],
    messages: [],
    tools: [],
  };
}
