import type { SessionMessage } from "./session.ts";

/** A message of the person and everything that followed from it. */
export type Turn = SessionMessage[];

/** A history as turns; what stands before the first question belongs to none. */
export function splitTurns(messages: readonly SessionMessage[]): Turn[] {
  const turns: Turn[] = [];
  for (const message of messages) {
    if (message.role === "user") turns.push([message]);
    else turns.at(-1)?.push(message);
  }
  return turns;
}

/**
 * A turn as pieces that only make sense whole: the question, then each of the
 * agent's messages with the results of its calls.
 */
export function splitRounds(turn: Turn): SessionMessage[][] {
  const rounds: SessionMessage[][] = [];
  for (const message of turn) {
    if (message.role === "tool") rounds.at(-1)?.push(message);
    else rounds.push([message]);
  }
  return rounds;
}
