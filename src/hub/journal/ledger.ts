import type { InboundMessage } from "../inbound_message.ts";
import type { OutboundMessage } from "../outbound_message.ts";
import type { JournalRecord } from "./journal_record.ts";
import { RecentIds } from "../../base/recent_ids.ts";

/** Messages that are over, but known when their source sends them again. */
const REMEMBERED = 4096;

/** A message that wants an answer. */
export interface InboundEntry {
  /** The message, as it was amended. */
  message: InboundMessage;
  /** How often work on it began and neither ended nor was parked. */
  begins: number;
  /** When work on it first began, ISO-8601 in UTC. */
  since?: string;
  /** The tool calls that were begun, each with its result once there is one. */
  acts: Map<string, string | undefined>;
}

/** A message on its way to a chat. */
export interface OutboundEntry {
  /** The message. */
  message: OutboundMessage;
  /** Parts of it that have reached the chat. */
  parts: number;
}

/** A message that is worked on no more. */
export interface SetAside {
  /** The message. */
  message: InboundMessage;
  /** When it was set aside, ISO-8601 in UTC. */
  at: string;
  /** Why, as a sentence without its full stop. */
  why: string;
}

/** What the records of a journal come to: all that isn't over yet. */
export class Ledger {
  /** Messages not answered, in the order they were taken. */
  readonly inbound = new Map<string, InboundEntry>();
  /** Messages not delivered, in the order they were made. */
  readonly outbound = new Map<string, OutboundEntry>();
  /** Messages set aside and not dismissed. */
  readonly asides = new Map<string, SetAside>();
  /** Messages that are over, the oldest forgotten. */
  readonly over = new RecentIds(REMEMBERED);

  /** Whether a message was taken, at any time that is remembered. */
  knows(id: string): boolean {
    return this.inbound.has(id) || this.over.has(id) || this.asides.has(id);
  }

  /** Takes one record in; one about what isn't there changes nothing. */
  apply(record: JournalRecord): void {
    switch (record.kind) {
      case "taken":
        return this.#take(record.message);
      case "said":
        return this.#put(record.message);
      case "answered":
        return this.#end(record.id, record.reply);
      case "aside":
        return this.#setAside(record);
      case "dismissed":
        return void this.asides.delete(record.id);
      case "delivered":
      case "undeliverable":
        return void this.outbound.delete(record.id);
      case "part":
        return this.#count(record.id, record.parts);
      case "known":
        return record.ids.forEach((id) => this.over.add(id));
      default:
        return this.#work(record);
    }
  }

  #take(message: InboundMessage): void {
    if (this.knows(message.id)) return;
    this.inbound.set(message.id, { message, begins: 0, acts: new Map() });
  }

  #put(message: OutboundMessage | undefined): void {
    if (message) this.outbound.set(message.id, { message, parts: 0 });
  }

  #end(id: string, reply?: OutboundMessage): void {
    this.inbound.delete(id);
    this.over.add(id);
    this.#put(reply);
  }

  #setAside(record: JournalRecord & { kind: "aside" }): void {
    const { message, at, why, notice } = record;
    this.#end(message.id, notice);
    this.asides.set(message.id, { message, at, why });
  }

  #count(id: string, parts: number): void {
    const entry = this.outbound.get(id);
    if (entry) entry.parts = parts;
  }

  #work(
    record: JournalRecord & {
      kind: "amended" | "begun" | "parked" | "act" | "acted";
    },
  ): void {
    const entry = this.inbound.get(record.id);
    if (!entry) return;
    switch (record.kind) {
      case "amended":
        entry.message = { ...entry.message, text: record.text };
        break;
      case "begun":
        entry.begins++;
        entry.since ??= record.at;
        break;
      case "parked":
        entry.begins = Math.max(0, entry.begins - 1);
        break;
      case "act":
        entry.acts.set(record.call, undefined);
        break;
      case "acted":
        entry.acts.set(record.call, record.result);
    }
  }
}
