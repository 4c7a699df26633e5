import type { Interrupted } from "../hub/acts.ts";
import { LOST_RESULT } from "../sessions/repair_history.ts";
import type { SessionMessage, SessionToolCall } from "../sessions/session.ts";
import { isBroken, NOT_RUN_RESULT } from "./marks.ts";

/** Where a message's turn begins, or goes on. */
export interface TurnStart {
  /** What was said before the message. */
  history: SessionMessage[];
  /** The message and what was done for it; empty where nothing was. */
  turn: SessionMessage[];
  /** Calls of that turn that may have run, with a result that nobody knows. */
  doubtful: SessionToolCall[];
  /** Acts whose calls the session doesn't hold, by id, with their results. */
  lost: Map<string, string | undefined>;
}

/**
 * Finds the turn in a session that a crash or a shutdown broke off, and mends it
 * by what is known of its acts: it has the shape of a running turn again, or of
 * one that came to its end.
 */
export function resumeTurn(
  messages: readonly SessionMessage[],
  { id, text, interrupted }: {
    id?: string;
    text: string;
    interrupted?: Interrupted;
  },
): TurnStart {
  if (!interrupted) return begin(messages);
  const at = messages.findLastIndex(({ role }) => role === "user");
  const found = messages.slice(Math.max(at, 0));
  if (!belongs(found, { id, text, interrupted })) {
    return begin(messages, interrupted);
  }
  const { acts } = interrupted;
  const calls = found.flatMap(({ tool_calls = [] }) => tool_calls);
  const ids = new Set(calls.map(({ id }) => id));
  // One that an older version began has no id yet.
  const [question, ...rest] = withoutBroken(found);
  const turn = [{ ...question, ...id !== undefined && { id } }, ...rest]
    .map((one) => mended(one, acts));
  return {
    history: messages.slice(0, at),
    turn,
    doubtful: calls.filter(({ id }) => isDoubtful(id, turn)),
    lost: new Map([...acts].filter(([id]) => !ids.has(id))),
  };
}

function begin(
  messages: readonly SessionMessage[],
  interrupted?: Interrupted,
): TurnStart {
  const lost = new Map(interrupted?.acts);
  return { history: [...messages], turn: [], doubtful: [], lost };
}

/** A chat is in order: what follows the message was written for it alone. */
function belongs(
  found: readonly SessionMessage[],
  { id, text, interrupted }: {
    id?: string;
    text: string;
    interrupted: Interrupted;
  },
): boolean {
  const [question] = found;
  if (question?.role !== "user" || question.content !== text) return false;
  if (id !== undefined && question.id !== undefined) return question.id === id;
  // A clock that was put back in between doesn't hide what the calls prove.
  return Date.parse(question.timestamp) >= Date.parse(interrupted.since) ||
    found.some(({ tool_calls = [] }) =>
      tool_calls.some(({ id }) => interrupted.acts.has(id))
    );
}

/** What the model wrote before something broke off, and before its next answer. */
function withoutBroken(turn: readonly SessionMessage[]): SessionMessage[] {
  return turn.filter((message, at) =>
    message.role !== "assistant" || message.tool_calls?.length ||
    (at === turn.length - 1 && !isBroken(message.content))
  );
}

function mended(
  message: SessionMessage,
  acts: Interrupted["acts"],
): SessionMessage {
  if (message.role !== "tool" || message.content !== LOST_RESULT) {
    return message;
  }
  const id = message.tool_call_id ?? "";
  const content = acts.has(id) ? acts.get(id) ?? LOST_RESULT : NOT_RUN_RESULT;
  return { ...message, content };
}

function isDoubtful(id: string, turn: readonly SessionMessage[]): boolean {
  return turn.some(({ tool_call_id, content }) =>
    tool_call_id === id && content === LOST_RESULT
  );
}
