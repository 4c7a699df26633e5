import type { ChatAddress } from "../base/chat_address.ts";

/** Something a channel, a job or another program heard, and that wants an answer. */
export interface InboundMessage {
  /**
   * Unlike that of any other message, and the same when its source sends it
   * again: `telegram:4711`.
   */
  id: string;
  /** Where it was written, and where its answer goes. */
  chat: ChatAddress;
  /** Who wrote it, such as `telegram:123`. */
  person: string;
  /** The person's words. */
  text: string;
  /** What its person speaks (IETF BCP 47), where the channel tells. */
  language?: string;
  /** Who reads the answer: before a group nothing private is said. */
  audience: "person" | "group";
  /** When it was heard, ISO-8601 in UTC. */
  received_at: string;
  /** The channel's own id of it, where the answer is to be threaded. */
  reply_to?: string;
  /** What is answered without asking a model. */
  answer?: string;
  /** The job that it comes from. */
  job?: string;
  /** The model its person named for it. */
  model?: string;
  /** The provider that has that model; absent: the chat's, else the one in force. */
  provider?: string;
  /** Whether the chat keeps that choice for what follows. */
  keepModel?: boolean;
}
