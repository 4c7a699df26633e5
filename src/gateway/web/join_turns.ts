import { beforeStop, isStopped, splitBroken } from "../../agent/marks.ts";
import type { SessionMessage } from "../../sessions/session.ts";
import { MOST_SHOWN } from "./short_event.ts";
import type { ShownMessage } from "./shown_message.ts";

/** The messages of a session as a page shows them: one for each turn's answer. */
export function joinTurns(messages: readonly SessionMessage[]): ShownMessage[] {
  const shown: ShownMessage[] = [];
  let name: { id?: string } = {};
  let answer: ShownMessage | undefined;
  for (const message of messages) {
    const { role, id, content, timestamp: at } = message;
    if (role === "user") {
      name = id === undefined ? {} : { id };
      shown.push({ role, ...name, text: content, at });
      answer = undefined;
      continue;
    }
    if (!answer) {
      shown.push(answer = { role: "assistant", ...name, text: "", at });
    }
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
