import type { ChatMessage } from "../providers/provider.ts";
import type { SessionMessage } from "../sessions/session.ts";
import { splitTurns } from "../sessions/turns.ts";
import { toChatMessage } from "./chat_messages.ts";
import { SHARES } from "./context_budget.ts";
import { estimateMessages } from "./estimate_tokens.ts";

/** The newest turns of a history that fit into so many tokens, each whole. */
export function newestTurns(
  history: readonly SessionMessage[],
  mostTokens: number,
): ChatMessage[] {
  let room = Math.min(mostTokens, SHARES.history.most);
  const kept: ChatMessage[] = [];
  for (const turn of splitTurns(history).toReversed()) {
    const messages = turn.map(toChatMessage);
    room -= estimateMessages(messages);
    if (room < 0) break;
    kept.unshift(...messages);
  }
  return kept;
}
