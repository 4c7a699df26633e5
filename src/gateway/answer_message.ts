import type { Agent } from "../agent/agent.ts";
import type { TurnEnd, TurnEvent } from "../agent/events.ts";
import { failureOf } from "../agent/failure_of.ts";
import { beforeStop } from "../agent/marks.ts";
import { english, type Language } from "../base/language.ts";
import { phrase } from "../base/phrase.ts";
import type { AnswerEvent } from "../channels/channel.ts";
import type { Work } from "../hub/hub_options.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { Reply, ReplyOutcome } from "../hub/outbound_message.ts";
import { describeError } from "../i18n/describe_error.ts";
import { texts } from "../i18n/en/chat.ts";

/** What answering a message takes. */
export interface AnswerParts {
  /** Who answers. */
  agent: Agent;
  /** The person's language. */
  language: Language;
  /** Hears what happens, to show it while it does. */
  onEvent(event: TurnEvent): void;
}

/** What came of a message. */
export interface Answered {
  /** What the chat is told. */
  reply: Reply;
  /** How it ended, in English, for the account that is kept of jobs. */
  outcome: ReplyOutcome;
}

/** Answers one message: one turn of the agent, or the words it came with. */
export async function answerMessage(
  message: InboundMessage,
  work: Work,
  { agent, language, onEvent }: AnswerParts,
): Promise<Answered> {
  if (message.answer !== undefined) {
    const outcome = { kind: "answered" } as const;
    return { reply: { text: message.answer, outcome }, outcome };
  }
  const end = await agent.answer(message, { ...work, onEvent });
  // The mark is for the model; a chat is told by the outcome.
  const text = end.kind === "stopped" ? beforeStop(end.text) : end.text;
  return {
    reply: { text, outcome: outcomeOf(end, language) },
    outcome: outcomeOf(end, english),
  };
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

function outcomeOf(end: TurnEnd, language: Language): ReplyOutcome {
  if (end.kind === "stopped") return { kind: "stopped" };
  if (end.kind === "answered" && !end.complete) {
    return {
      kind: "incomplete",
      code: "max_tokens",
      message: phrase(texts.cutOff).in(language),
    };
  }
  const failure = failureOf(end);
  return failure
    ? { kind: "incomplete", ...describeError(failure, language) }
    : { kind: "answered" };
}
