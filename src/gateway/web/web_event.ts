import type { AnswerEvent } from "../../channels/channel.ts";
import type { Choice, ReplyOutcome } from "../../hub/outbound_message.ts";

/** A message of the person that has no answer yet. */
export interface OpenMessage {
  /** Its id, which its answer carries. */
  id: string;
  /** The person's words. */
  text: string;
  /** When it was taken, ISO-8601 in UTC. */
  at: string;
}

/** Something that happened in a chat, as every page that shows it is told. */
export type WebEvent =
  /** The person wrote, in this tab or another. */
  | { kind: "message"; message: OpenMessage }
  /** An answer is being written. */
  | { kind: "progress"; answers: string; event: AnswerEvent }
  /** A message is answered, or the agent says something by itself. */
  | {
    kind: "reply";
    /** Unlike that of any other. */
    id: string;
    /** The message it answers. */
    answers?: string;
    /** Markdown; the whole of it, whatever was shown before. */
    text: string;
    /** What a press on a button stands for. */
    choices?: Choice[];
    /** How the answer to a message ended. */
    outcome?: ReplyOutcome;
    /** When, ISO-8601 in UTC. */
    at: string;
  };

/** An event in its place: no other of the chat has the same id. */
export interface NumberedEvent {
  /** `EPOCH-NUMBER`: a gateway's start and how many came before. */
  id: string;
  /** What happened. */
  event: WebEvent;
}
