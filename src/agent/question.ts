import type { ChatAddress } from "../base/chat_address.ts";
import type { ActLog, Interrupted } from "../hub/acts.ts";
import type { UsageSource } from "../usage/usage_entry.ts";
import type { TurnListener } from "./events.ts";
import type { Audience } from "./system_prompt.ts";

/** One message to be answered. */
export interface Question {
  /** Unlike that of any other, and the same when it is gone on with. */
  id?: string;
  /** Where it came from. */
  chat: ChatAddress;
  /** The person's words. */
  text: string;
  /** Who reads the answer: before a group nothing private is said. */
  audience?: Audience;
  /** Who wrote them, such as `telegram:123`. Default: the chat itself. */
  person?: string;
  /** The model for it alone: goes before the chat's and the configured one. */
  model?: string;
  /** The provider that has that model. Default: the chat's, else the one in force. */
  provider?: string;
  /** Whether the chat keeps that choice for what follows. */
  keepModel?: boolean;
  /** The job whose run it is. */
  job?: string;
  /** What its tokens are spent for. Default: the job's run, else a chat. */
  source?: UsageSource;
  /** What the person speaks (IETF BCP 47), where that came with the message. */
  language?: string;
  /** Where the agent works by itself, unasked: the chat that hears of it. */
  byItselfFor?: ChatAddress;
}

/** How one message is answered. */
export interface AnswerOptions {
  /** Stops it. */
  signal: AbortSignal;
  /** Hears what happens. */
  onEvent?: TurnListener;
  /** Keeps account of its tool calls. */
  acts?: ActLog;
  /** What was done for it before a crash or a shutdown: goes on from there. */
  interrupted?: Interrupted;
}
