import type { InboundMessage } from "../inbound_message.ts";
import type { OutboundMessage } from "../outbound_message.ts";

/** One line of the journal: something that must not be forgotten at a crash. */
export type JournalRecord =
  /** A message was accepted. */
  | { kind: "taken"; message: InboundMessage }
  /** Its text was changed while it waited. */
  | { kind: "amended"; id: string; text: string }
  /** Work on it began. */
  | { kind: "begun"; id: string; at: string }
  /** That work was left as it is, because miniclaw ended; no crash. */
  | { kind: "parked"; id: string }
  /** A tool call of its turn is about to run. */
  | { kind: "act"; id: string; call: string }
  /** A tool call of its turn has run. */
  | { kind: "acted"; id: string; call: string; result: string }
  /** Work on it is over, with what is to be said, if anything. */
  | { kind: "answered"; id: string; reply?: OutboundMessage }
  /** It is worked on no more, and its person is to be told so. */
  | {
    kind: "aside";
    message: InboundMessage;
    at: string;
    why: string;
    notice?: OutboundMessage;
  }
  /** Nobody needs to be shown any longer that it was set aside. */
  | { kind: "dismissed"; id: string }
  /** Something is to be said that ends no work. */
  | { kind: "said"; message: OutboundMessage }
  /** So many parts of an outbound message have reached the chat. */
  | { kind: "part"; id: string; parts: number }
  /** All of it has. */
  | { kind: "delivered"; id: string }
  /** It can't ever be. */
  | { kind: "undeliverable"; id: string; why: string }
  /** Messages whose work is over: what compaction keeps of them. */
  | { kind: "known"; ids: string[] };
