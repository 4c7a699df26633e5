import type { ErrorReport } from "../../i18n/describe_error.ts";
import type { AnswerEvent } from "../../channels/channel.ts";
import type { ReplyOutcome } from "../../hub/outbound_message.ts";
import type {
  ApprovalAnswer,
  ApprovalRequest,
} from "../../tools/approval/approver.ts";
import type { KeptMessage } from "../kept_messages.ts";

/** What both sides must speak: raised with every change that isn't an addition. */
export const PROTOCOL = 1;

/** The longest line that a gateway reads, in bytes. */
export const MOST_ASKED_BYTES: number = 1 << 20;

/** The longest line that a terminal reads, in bytes. */
export const MOST_ANSWERED_BYTES: number = 4 << 20;

/** What a terminal tells a gateway: one line of JSON each, `hello` first. */
export type TerminalMessage =
  | { kind: "hello"; protocol: number; token?: string }
  /** A chat that stays open on a terminal. */
  | { kind: "listen"; chatId: string; person: string }
  | {
    kind: "ask";
    /** Unlike that of any other question; its answer carries it. */
    id: string;
    chatId: string;
    person: string;
    text: string;
    model?: string;
    /** What is spoken on that terminal (IETF BCP 47). */
    language?: string;
  }
  /** Stops the question of that id. */
  | { kind: "stop"; id: string }
  /** What the person says to a request. */
  | { kind: "decision"; code: string; answer: ApprovalAnswer }
  /** The jobs have changed. */
  | { kind: "nudge" };

/** What a gateway tells a terminal: one line of JSON each. */
export type GatewayMessage =
  | { kind: "welcome"; version: string; model: string; config: string }
  /** A question is on the disk, and will be answered whatever happens. */
  | { kind: "taken"; id: string }
  | { kind: "event"; id: string; event: AnswerEvent }
  | {
    kind: "reply";
    id: string;
    text: string;
    /** The model of the chat. */
    model: string;
    outcome: ReplyOutcome;
  }
  /** What the agent says beside. */
  | { kind: "say"; text: string }
  /** What was said while nobody listened. */
  | { kind: "away"; messages: KeptMessage[] }
  /** The person is asked to allow something. */
  | { kind: "asked"; code: string; request: ApprovalRequest }
  /** A request needs no answer any more. */
  | { kind: "lapsed"; code: string }
  | { kind: "nudged" }
  /** Something that was told isn't done: a question, where an id is given. */
  | { kind: "refused"; id?: string; error: ErrorReport };
