import type { Session, SessionMessage } from "../../sessions/session.ts";
import type { KeptMessage } from "../kept_messages.ts";
import { beforeStop, isStopped, splitBroken } from "../../agent/marks.ts";
import { MOST_SHOWN } from "./short_event.ts";
import type { OpenMessage } from "./web_event.ts";

/** A tool call of a conversation, as a page shows it. */
export interface ShownStep {
  /** Unlike that of any other call of the answer. */
  id: string;
  /** The tool. */
  tool: string;
  /** Its arguments. */
  input: unknown;
  /** What it came to; absent where nobody knows. */
  output?: string;
}

/** A message of a conversation, as a page shows it. */
export interface ShownMessage {
  /** Who wrote it; `beside` is what the agent said by itself. */
  role: "user" | "assistant" | "beside";
  /** Markdown of the agent's, plain words of the person's. */
  text: string;
  /** When, ISO-8601 in UTC. */
  at: string;
  /** What was done on the way to it. */
  steps?: ShownStep[];
  /** Whether the person stopped it. */
  stopped?: true;
  /** How it ended, where something went wrong. */
  outcome?: {
    /** As in the `reply` that told of it. */
    kind: "failed";
    /** What that was. */
    message: string;
  };
}

/** What of a conversation is shown beside what is going on. */
export interface HistoryParts {
  /** What was said beside the answers. */
  kept: readonly KeptMessage[];
  /** Messages without an answer: they aren't history yet. */
  open: readonly OpenMessage[];
}

/** A conversation as a page shows it: one message for each turn's answer. */
export function shownHistory(
  { messages }: Pick<Session, "messages">,
  { kept, open }: HistoryParts,
): ShownMessage[] {
  const shown = joinTurns(withoutOpen(messages, open));
  const first = shown[0]?.at ?? "";
  const beside = kept.filter(({ at }) => at >= first)
    .map(({ at, text }): ShownMessage => ({ role: "beside", text, at }));
  return [...shown, ...beside].sort((one, other) =>
    one.at.localeCompare(other.at)
  );
}

/** The turn of an open message may be kept already, before its answer is told. */
function withoutOpen(
  messages: readonly SessionMessage[],
  open: readonly OpenMessage[],
): readonly SessionMessage[] {
  const at = messages.findLastIndex(({ role }) => role === "user");
  const isOpen = open.some(({ text, at: since }) =>
    text === messages[at]?.content && messages[at].timestamp >= since
  );
  return isOpen ? messages.slice(0, at) : messages;
}

function joinTurns(messages: readonly SessionMessage[]): ShownMessage[] {
  const shown: ShownMessage[] = [];
  let answer: ShownMessage | undefined;
  for (const message of messages) {
    const { role, content, timestamp: at } = message;
    if (role === "user") {
      shown.push({ role, text: content, at });
      answer = undefined;
      continue;
    }
    if (!answer) shown.push(answer = { role: "assistant", text: "", at });
    if (role === "tool") addOutput(answer, message);
    else addAnswer(answer, message);
  }
  return shown;
}

function addAnswer(
  answer: ShownMessage,
  { content, timestamp, tool_calls = [] }: SessionMessage,
): void {
  const { text, problem } = splitBroken(beforeStop(content));
  // What was said before a tool ran is no part of the answer.
  if (text) answer.text = text;
  answer.at = timestamp;
  if (isStopped(content)) answer.stopped = true;
  if (problem) answer.outcome = { kind: "failed", message: problem };
  const steps = tool_calls.map(({ id, name, arguments: input }) => ({
    ...{ id, tool: name, input },
  }));
  if (steps.length > 0) answer.steps = [...answer.steps ?? [], ...steps];
}

function addOutput(
  answer: ShownMessage,
  { tool_call_id: id, content }: SessionMessage,
): void {
  const step = answer.steps?.find((one) => one.id === id);
  if (step) step.output = content.slice(0, MOST_SHOWN);
}
