import { LOST_RESULT } from "../sessions/repair_history.ts";
import type { SessionMessage } from "../sessions/session.ts";
import { splitRounds } from "../sessions/turns.ts";
import type { TurnEnd } from "./events.ts";
import { type FailingCalls, MOST_FAILURES } from "./failing_calls.ts";
import {
  isStopped,
  LIMIT_RESULT,
  NOT_RUN_RESULT,
  STOPPED_RESULT,
} from "./marks.ts";

/** Results of calls that never came to an end of their own. */
const UNFINISHED = [LOST_RESULT, NOT_RUN_RESULT];

/** How a turn's rounds are counted. */
export interface RoundLimits {
  /** Tool rounds there may be. */
  maxIterations: number;
  /** Counts the calls that fail; told of those that did. */
  failing: FailingCalls;
}

/** The rounds of tool calls that a turn has had. */
export function countRounds(turn: readonly SessionMessage[]): number {
  return turn.filter(({ tool_calls }) => tool_calls?.length).length;
}

/**
 * How a turn had ended before a crash kept that from being told; undefined where
 * it goes on.
 */
export function turnEndBefore(
  turn: readonly SessionMessage[],
  { maxIterations, failing }: RoundLimits,
): TurnEnd | undefined {
  const [, ...rounds] = splitRounds([...turn]);
  for (const round of rounds) noteFailures(round, failing);
  const [answer, ...results] = rounds.at(-1) ?? [];
  if (!answer) return undefined;
  const { content: text, tool_calls: calls = [] } = answer;
  const contents = results.map(({ content }) => content);
  if (isStopped(text) || contents.includes(STOPPED_RESULT)) {
    return { kind: "stopped", text };
  }
  if (calls.length === 0) return { kind: "answered", text, complete: true };
  if (
    countRounds(turn) > maxIterations || contents.includes(LIMIT_RESULT)
  ) {
    return { kind: "maxIterations", text, iterations: maxIterations };
  }
  const stuck = calls.find((call) => failing.isStuck(call));
  return stuck &&
    { kind: "stuck", text, tool: stuck.name, times: MOST_FAILURES };
}

function noteFailures(
  [answer, ...results]: readonly SessionMessage[],
  failing: FailingCalls,
): void {
  for (const call of answer.tool_calls ?? []) {
    const result = results.find(({ tool_call_id }) => tool_call_id === call.id);
    // That miniclaw was ended is no failure of the call.
    if (!result || UNFINISHED.includes(result.content)) continue;
    failing.note(call, result.content);
  }
}
