import type { Question } from "../../agent/question.ts";
import type { TurnEnd, TurnEvent } from "../../agent/events.ts";
import { failureOf } from "../../agent/failure_of.ts";
import type { ChatAddress } from "../../base/chat_address.ts";
import type { MiniclawError } from "../../base/miniclaw_error.ts";
import type { AnswerEvent } from "../../channels/channel.ts";
import type { AgentTerminal } from "./agent_terminal.ts";

/** What a terminal hears while it is answered: from afar it is told less. */
export type HeardEvent = TurnEvent | AnswerEvent;

/** How an answer came to its end; from afar a failure comes in words. */
export type AnswerEnd =
  | TurnEnd
  | { kind: "cutShort"; text: string; failure: MiniclawError };

/** Answers a terminal: an agent of its own, or the gateway's. */
export interface Answerer {
  /** Answers a message and keeps the conversation. */
  answer(
    question: Question,
    options: {
      /** Stops it. */
      signal: AbortSignal;
      /** Hears what happens. */
      onEvent?(event: HeardEvent): void;
    },
  ): Promise<AnswerEnd>;
  /** The model that a chat's next message goes to. */
  modelOf(chat: ChatAddress): Promise<string>;
  /** Does what could wait until the reply was out. */
  afterwards(signal: AbortSignal): Promise<void>;
}

/** How an agent is opened. */
export interface OpenOptions {
  /** The chat's id on channel `cli`. */
  chatId: string;
  /** The person who started it. */
  terminal: AgentTerminal;
}

/** An answerer and the chat on this terminal; disposed, all it started ends. */
export interface OpenedAgent extends AsyncDisposable {
  /** Who answers. */
  agent: Answerer;
  /** The chat. */
  chat: ChatAddress;
  /** The person who types there. */
  person: string;
  /** The model it asks unless the chat has its own. */
  model: string;
}

/** An end that is no answer, as an error; undefined when it is one. */
export function failureIn(end: AnswerEnd): MiniclawError | undefined {
  return end.kind === "cutShort" ? end.failure : failureOf(end);
}
