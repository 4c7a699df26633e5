import type { AnswerEvent } from "../../channels/channel.ts";
import type { Choice, ReplyOutcome } from "../../hub/outbound_message.ts";
import type { ApprovalAnswer } from "../../tools/approval/approver.ts";

/** A message of the person that has no answer yet. */
export interface OpenMessage {
  /** Its id, which its answer carries. */
  id: string;
  /** The person's words. */
  text: string;
  /** When it was taken, ISO-8601 in UTC. */
  at: string;
}

/** A request that waits for the person's word. */
export interface WebApproval {
  /** What it is answered by. */
  code: string;
  /** The program as it was asked for, and its arguments. */
  argv: readonly string[];
  /** The folder it would run in. */
  cwd: string;
  /** The real path of the program. */
  program: string;
  /** Whether the program may be allowed for good. */
  mayBeRemembered: boolean;
  /** When it lapses, ISO-8601 in UTC. */
  expires_at: string;
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
    /** The model that the next message goes to. */
    model?: string;
    /** Who has it, a key of `providers`. */
    provider?: string;
  }
  /** The person is asked to allow something. */
  | { kind: "approval"; approval: WebApproval }
  /** A request needs no answer any more. */
  | { kind: "settled"; code: string; answer: ApprovalAnswer };

/** An event in its place: no other of the chat has the same id. */
export interface NumberedEvent {
  /** `EPOCH-NUMBER`: a gateway's start and how many came before. */
  id: string;
  /** What happened. */
  event: WebEvent;
}
