import { truncateMiddle } from "../base/truncate_middle.ts";
import type { ChatMessage, ToolSpec } from "../providers/provider.ts";
import type { SessionMessage } from "../sessions/session.ts";
import { splitTurns } from "../sessions/turns.ts";
import { toChatMessage } from "./chat_messages.ts";
import { estimateMessage, estimateTools } from "./estimate_tokens.ts";

/** What a shortened tool result may still have, in bytes. */
const SHORTENED_BYTES = 400;

/** The parts of a request, in the order in which a model reads them. */
export interface ContextParts {
  /** Never cut. */
  system: string;
  /** Finished turns; the oldest go first. */
  history: readonly SessionMessage[];
  /** The running turn: its question is never cut, its old results are shortened. */
  turn: readonly SessionMessage[];
  /** The tools. */
  tools: readonly ToolSpec[];
}

/** How much room there is. */
export interface ContextBudget {
  /** Tokens the whole may have, the answer included. */
  contextTokens: number;
  /** Tokens kept free for the answer. */
  maxTokens: number;
}

/** Puts a request together so that it fits the budget. */
export function fitContext(
  { system, history, turn, tools }: ContextParts,
  { contextTokens, maxTokens }: ContextBudget,
): ChatMessage[] {
  const head: ChatMessage = { role: "system", content: system };
  // An answer seldom needs all it may have: half a small window stays readable.
  const answer = Math.min(maxTokens, Math.floor(contextTokens / 4));
  const room = contextTokens - answer - estimateTools(tools) -
    estimateMessage(head);
  const current = shortenResults(turn.map(toChatMessage), room);
  const left = room - sum(current);
  return [head, ...newestTurns(history, left), ...current];
}

function newestTurns(
  history: readonly SessionMessage[],
  room: number,
): ChatMessage[] {
  const kept: ChatMessage[] = [];
  for (const turn of splitTurns(history).toReversed()) {
    const messages = turn.map(toChatMessage);
    room -= sum(messages);
    if (room < 0) break;
    kept.unshift(...messages);
  }
  return kept;
}

/** Shortens tool results, the oldest first, until the turn fits the room. */
function shortenResults(messages: ChatMessage[], room: number): ChatMessage[] {
  let excess = sum(messages) - room;
  return messages.map((message) => {
    if (excess <= 0 || message.role !== "tool") return message;
    const content = truncateMiddle(message.content, SHORTENED_BYTES);
    const shorter: ChatMessage = { ...message, content };
    excess -= estimateMessage(message) - estimateMessage(shorter);
    return shorter;
  });
}

function sum(messages: readonly ChatMessage[]): number {
  return messages.reduce((total, one) => total + estimateMessage(one), 0);
}
