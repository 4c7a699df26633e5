import type { ChatAddress } from "../base/chat_address.ts";

/** A button, which says what its words would say. */
export interface Choice {
  /** What stands on it. */
  label: string;
  /** The chat command that a press stands for, such as `/approve k3m9qa`. */
  command: string;
}

/** How the work on a message ended. */
export type ReplyOutcome =
  | { kind: "answered" }
  /** The answer is there, but cut off or given up. */
  | { kind: "incomplete"; code: string; message: string; hint?: string }
  /** There is none. */
  | { kind: "failed"; code: string; message: string; hint?: string }
  /** The person stopped it. */
  | { kind: "stopped" };

/** What goes to a chat. */
export interface Reply {
  /** Markdown. */
  text: string;
  /** Buttons below it. */
  choices?: Choice[];
  /** For the answer to a message: how that ended. */
  outcome?: ReplyOutcome;
}

/** A text on its way to a chat. */
export interface OutboundMessage extends Reply {
  /** Unlike that of any other. */
  id: string;
  /** Where it goes. */
  chat: ChatAddress;
  /** The message that it answers; absent for what the agent says by itself. */
  answers?: string;
  /** The channel's own id of the message to thread it to. */
  reply_to?: string;
  /** What its reader speaks, as the message that it answers had it. */
  language?: string;
}
