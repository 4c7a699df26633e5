import type { SessionMessage } from "./session.ts";
import { splitRounds, splitTurns } from "./turns.ts";
import type { Turn } from "./turns.ts";

/**
 * The newest messages of a history, at most `limit`: the oldest turns go first,
 * whole. If even the last turn is longer, its question stays and its oldest
 * rounds go, so that no result outlives its call and history begins with the
 * person's words.
 */
export function trimHistory(
  messages: readonly SessionMessage[],
  limit: number,
): SessionMessage[] {
  const turns = splitTurns(messages);
  const kept: Turn[] = [];
  let count = 0;
  for (const turn of turns.toReversed()) {
    if (count + turn.length > limit) {
      if (kept.length === 0) kept.unshift(trimTurn(turn, limit));
      break;
    }
    kept.unshift(turn);
    count += turn.length;
  }
  return kept.flat();
}

function trimTurn(turn: Turn, limit: number): Turn {
  const [question, ...rounds] = splitRounds(turn);
  const kept: SessionMessage[] = [];
  for (const round of rounds.toReversed()) {
    if (question.length + kept.length + round.length > limit) break;
    kept.unshift(...round);
  }
  return [...question, ...kept];
}
