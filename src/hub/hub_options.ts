import type { ChatAddress } from "../base/chat_address.ts";
import type { delay } from "../base/delay.ts";
import type { LanguageOf } from "../base/language_of.ts";
import type { Logger } from "../base/logger.ts";
import type { ActLog, Interrupted } from "./acts.ts";
import type { InboundMessage } from "./inbound_message.ts";
import type { JournalDisk } from "./journal/journal_disk.ts";
import type { OutboundMessage, Reply } from "./outbound_message.ts";

/** What the work on a message is handed. */
export interface Work {
  /**
   * Stops it: the person did, or miniclaw ends. Then its reason is a
   * `ParkedError`, and the work is left as it is to be gone on with later.
   */
  signal: AbortSignal;
  /** Where its acts are kept. */
  acts: ActLog;
  /** What was done before a crash; undefined the first time. */
  interrupted?: Interrupted;
}

/** What the delivery of a message is handed. */
export interface Delivery {
  /** Gives it up for now: it is delivered after the next start. */
  signal: AbortSignal;
  /** Parts of it that reached the chat before a crash. */
  sentParts: number;
  /** To be called when one more part has reached the chat. */
  onPart(): Promise<void>;
}

/** What a hub is made of. */
export interface HubOptions {
  /** The folder of its journal. */
  folder: string;
  /** Chats worked on at once. */
  concurrency: number;
  /** Messages that wait on each side, four fifths of them of one chat. Default: 100. */
  capacity?: number;
  /** Whether a message goes round queue and lane. */
  isUrgent(message: InboundMessage): boolean;
  /**
   * Answers a message. Nothing is sent where it returns undefined. What it
   * throws becomes a sentence in the chat, except where the disk is full: then
   * it is tried again.
   */
  answer(message: InboundMessage, work: Work): Promise<Reply | undefined>;
  /**
   * Brings a message to its chat, however long that takes. What it throws means
   * that this can never be done.
   */
  deliver(message: OutboundMessage, delivery: Delivery): Promise<void>;
  /** Finds the language of who is told what went wrong. Default: English. */
  languageOf?: LanguageOf;
  /** Told of messages that are given up, and of the disk. */
  log: Logger;
  /** Told of what was accepted; never throws. */
  onReceived?(message: InboundMessage): void;
  /** Told of what is over, as it reached its chat or never can; never throws. */
  onSettled?(message: OutboundMessage, how: Settled): void;
  /** The clock. */
  now?(): Date;
  /** Waits while the disk is full. */
  delay?: typeof delay;
  /** The disk that the journal is on. */
  disk?: JournalDisk;
}

/** How the way of an outbound message ended. */
export type Settled = "delivered" | "undeliverable";

/** How something is sent that the agent says by itself. */
export interface SendOptions {
  /** The message that it belongs to; that isn't answered by it. */
  answers?: string;
  /** The channel's own id of the message to thread it to. */
  reply_to?: string;
  /** Gives up waiting for room. */
  signal?: AbortSignal;
}

/** What came of offering a message. */
export type Offered =
  /** It is on the disk, and will be answered. */
  | "taken"
  /** It was taken before. */
  | "known"
  /** There is no room for it now: nothing was kept. */
  | "full";

/** What came of changing a message's text. */
export type Amended = "amended" | "begun" | "unknown";

/** A press on a button. */
export interface Press {
  /** Where. */
  chat: ChatAddress;
  /** By whom. */
  person: string;
  /** What it stands for. */
  command: string;
  /** What that person speaks (IETF BCP 47), where the channel tells. */
  language?: string;
}
