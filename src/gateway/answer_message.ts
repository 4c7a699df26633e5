import type { Agent } from "../agent/agent.ts";
import type { TurnEnd, TurnEvent } from "../agent/events.ts";
import { failureOf } from "../agent/failure_of.ts";
import { beforeStop } from "../agent/marks.ts";
import type { AnswerEvent } from "../channels/channel.ts";
import type { Work } from "../hub/hub_options.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { Reply, ReplyOutcome } from "../hub/outbound_message.ts";

/** What answering a message takes. */
export interface AnswerParts {
  /** Who answers. */
  agent: Agent;
  /** Hears what happens, to show it while it does. */
  onEvent(event: TurnEvent): void;
}

/** Answers one message: one turn of the agent, or the words it came with. */
export async function answerMessage(
  message: InboundMessage,
  work: Work,
  { agent, onEvent }: AnswerParts,
): Promise<Reply> {
  if (message.answer !== undefined) {
    return { text: message.answer, outcome: { kind: "answered" } };
  }
  const end = await agent.answer(message, { ...work, onEvent });
  // The mark is for the model; a chat is told by the outcome.
  const text = end.kind === "stopped" ? beforeStop(end.text) : end.text;
  return { text, outcome: outcomeOf(end) };
}

/** The part of a turn's events that a chat shows. */
export function shownEvent(event: TurnEvent): AnswerEvent | undefined {
  switch (event.kind) {
    case "text":
    case "usage":
      return event;
    case "toolStart": {
      const { id, name: tool, arguments: input } = event.call;
      return { kind: event.kind, tool, step: { id, input } };
    }
    case "toolEnd": {
      const { call: { id, name: tool }, result: output } = event;
      const { outcome, milliseconds } = event;
      const step = { id, output, outcome, milliseconds };
      return { kind: event.kind, tool, step };
    }
    case "modelEnd":
    case "notice":
      return undefined;
  }
}

function outcomeOf(end: TurnEnd): ReplyOutcome {
  if (end.kind === "stopped") return { kind: "stopped" };
  if (end.kind === "answered" && !end.complete) {
    return {
      kind: "incomplete",
      code: "max_tokens",
      message: "The answer was cut off: agent.max_tokens is reached",
    };
  }
  const failure = failureOf(end);
  if (!failure) return { kind: "answered" };
  const { code, message, hint } = failure;
  return { kind: "incomplete", code, message, hint };
}
