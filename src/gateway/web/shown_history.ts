import type { Session } from "../../sessions/session.ts";
import { splitTurns } from "../../sessions/turns.ts";
import type { KeptMessage } from "../kept_messages.ts";
import { joinTurns } from "./join_turns.ts";
import type { ShownMessage } from "./shown_message.ts";
import type { OpenMessage } from "./web_event.ts";

/** What of a conversation is shown beside what is going on. */
export interface HistoryParts {
  /** What no conversation holds. */
  kept: readonly KeptMessage[];
  /** Messages without an answer: they aren't history yet. */
  open: readonly OpenMessage[];
}

/**
 * A conversation as a page shows it: one message for each turn's answer. The turn
 * of an open message may be kept already, or a part of it, and so may its reply;
 * the events tell of all that, so that it is left out here.
 */
export function shownHistory(
  { messages, renewed_at = "" }: Pick<Session, "messages" | "renewed_at">,
  { kept, open }: HistoryParts,
): ShownMessage[] {
  const waiting = new Set<string | undefined>(open.map(({ id }) => id));
  const turns = splitTurns(messages).filter(([{ id }]) => !waiting.has(id));
  const shown = joinTurns(turns.flat());
  const answered = new Set(
    shown.filter(({ role }) => role === "assistant").map(({ id }) => id),
  );
  const beside = kept.filter(({ at, answers }) =>
    at >= renewed_at && !waiting.has(answers) &&
    (answers === undefined || !answered.has(answers))
  );
  return beside.map(toShown).reduce(putIn, shown.map(withTrouble(kept)));
}

/** Behind what was there by then: the rest keeps its order, whatever the clock did. */
function putIn(all: ShownMessage[], one: ShownMessage): ShownMessage[] {
  const at = all.findLastIndex((other) => other.at <= one.at) + 1;
  return all.toSpliced(at, 0, one);
}

/** An answer with how it ended in the words that its person was told. */
function withTrouble(
  kept: readonly KeptMessage[],
): (message: ShownMessage) => ShownMessage {
  const told = new Map(kept.map((one) => [one.answers, outcomeOf(one)]));
  return (message) =>
    message.role === "assistant" && message.id !== undefined
      ? { ...message, ...told.get(message.id) }
      : message;
}

function toShown(kept: KeptMessage): ShownMessage {
  const { id, answers, text, at } = kept;
  const name = answers ?? id;
  return {
    role: answers === undefined ? "beside" : "assistant",
    ...name !== undefined && { id: name },
    ...{ text, at },
    ...outcomeOf(kept),
  };
}

/** Its code is for programs, which were told it. */
function outcomeOf(
  { outcome }: KeptMessage,
): Pick<ShownMessage, "outcome"> | undefined {
  if (!outcome) return undefined;
  const { kind, message, hint } = outcome;
  return {
    outcome: { kind, message, ...hint !== undefined && { hint } },
  };
}
