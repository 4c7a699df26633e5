import { truncateMiddle } from "../base/truncate_middle.ts";
import type { ChatMessage, ToolSpec } from "../providers/provider.ts";
import type { SessionMessage } from "../sessions/session.ts";
import { toChatMessage } from "./chat_messages.ts";
import { type ContextBudget, requestRoom } from "./context_budget.ts";
import {
  estimateMessage,
  estimateMessages,
  estimateTools,
} from "./estimate_tokens.ts";
import { newestTurns } from "./newest_turns.ts";

/** What a shortened tool result may still have, in bytes; then what is left of it. */
const SHORTENED_BYTES = [400, 100];
/** Tokens of a line about what is not shown. */
const NOTICE_TOKENS = 40;

/** The parts of a request, in the order in which a model reads them. */
export interface ContextParts {
  /** Never cut; what of the rest is not shown is said at its end. */
  system: string;
  /** Finished turns; the oldest go first. */
  history: readonly SessionMessage[];
  /**
   * The running turn: its question is never cut, its old results are shortened,
   * and in the end its oldest calls go, each with its results.
   */
  turn: readonly SessionMessage[];
  /** The tools. */
  tools: readonly ToolSpec[];
}

/** Puts a request together so that it fits the budget. */
export function fitContext(
  { system, history, turn, tools }: ContextParts,
  budget: ContextBudget,
): ChatMessage[] {
  const head: ChatMessage = { role: "system", content: system };
  const room = requestRoom(budget) - estimateTools(tools) -
    estimateMessage(head);
  const noticed = history.length > 0 ? NOTICE_TOKENS : 0;
  const running = fitTurn(turn.map(toChatMessage), room - noticed);
  const left = room - estimateMessages(running.messages) -
    (running.cutRounds > 0 ? NOTICE_TOKENS : 0);
  const whole = newestTurns(history, left);
  const isWhole = whole.length === history.length;
  const shown = isWhole ? whole : newestTurns(history, left - noticed);
  head.content += cutNotice(isWhole, running.cutRounds);
  return [head, ...shown, ...running.messages];
}

/** What had to go, behind the parts of the system message. */
function cutNotice(historyIsWhole: boolean, cutRounds: number): string {
  const lines = [
    !historyIsWhole && "Older messages of this conversation are not shown.",
    cutRounds > 0 && `The first ${cutRounds} rounds of tool calls for this ` +
      "message were made, but are not shown.",
  ].filter(Boolean);
  return lines.length === 0 ? "" : `\n\n<cut>\n${lines.join("\n")}\n</cut>`;
}

interface RunningTurn {
  messages: ChatMessage[];
  cutRounds: number;
}

function fitTurn(whole: ChatMessage[], room: number): RunningTurn {
  const messages = SHORTENED_BYTES.reduce(
    (shorter, bytes) => shortenResults(shorter, { room, bytes }),
    whole,
  );
  if (estimateMessages(messages) <= room) return { messages, cutRounds: 0 };
  const [question, ...rounds] = splitRounds(messages);
  let excess = estimateMessages(messages) + NOTICE_TOKENS - room;
  let cutRounds = 0;
  while (excess > 0 && cutRounds < rounds.length - 1) {
    excess -= estimateMessages(rounds[cutRounds]);
    cutRounds++;
  }
  return {
    messages: [...question, ...rounds.slice(cutRounds).flat()],
    cutRounds,
  };
}

/** Shortens tool results, the oldest first, until the turn fits the room. */
function shortenResults(
  messages: ChatMessage[],
  { room, bytes }: { room: number; bytes: number },
): ChatMessage[] {
  let excess = estimateMessages(messages) - room;
  return messages.map((message) => {
    if (excess <= 0 || message.role !== "tool") return message;
    const content = truncateMiddle(message.content, bytes);
    const shorter: ChatMessage = { ...message, content };
    excess -= estimateMessage(message) - estimateMessage(shorter);
    return shorter;
  });
}

/** The question, then each answer with the results of its calls. */
function splitRounds(messages: readonly ChatMessage[]): ChatMessage[][] {
  const rounds: ChatMessage[][] = [];
  for (const message of messages) {
    const round = rounds[rounds.length - 1];
    if (message.role === "tool" && round) round.push(message);
    else rounds.push([message]);
  }
  return rounds;
}
