import type { ChatAddress } from "../../base/chat_address.ts";
import type { InboundMessage } from "../../hub/inbound_message.ts";
import type { OutboundMessage } from "../../hub/outbound_message.ts";
import type { KeptMessages } from "../kept_messages.ts";

/** What the channel of the pages is made from. */
export interface WebChannelOptions {
  /** The home's state folder. */
  state: string;
  /** The clock. */
  now(): Date;
  /** The model that a chat's next message goes to, and who has it. */
  choiceOf?(chat: ChatAddress): Promise<{ model: string; provider: string }>;
  /** Where it keeps what no conversation holds. Default: the state folder. */
  kept?: WebKept;
}

/** What is kept beside the conversations. */
export type WebKept = Pick<KeptMessages, "keep" | "list" | "forget">;

/** What the last gateway left undone. */
export interface LeftUndone {
  /** Messages without an answer. */
  inbound: readonly InboundMessage[];
  /** What has still to be told. */
  outbound: readonly OutboundMessage[];
}
