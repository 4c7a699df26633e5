import { chatKey } from "../base/chat_address.ts";
import { describeError } from "../i18n/describe_error.ts";
import { ParkedError } from "../base/parked_error.ts";
import type { DiskWatch } from "./disk_watch.ts";
import type { HubOptions } from "./hub_options.ts";
import type { Journal } from "./journal/journal.ts";
import { isDiskFault } from "./journal/journal_error.ts";
import type { OutboundEntry } from "./journal/ledger.ts";
import { LaneQueue, type Place } from "./lane_queue.ts";
import type { PlacesOptions } from "./places.ts";

/** Chats delivered to at once: a delivery mostly waits. */
const AT_ONCE = 32;

/** What delivering messages takes. */
export interface OutboxOptions
  extends Pick<HubOptions, "deliver" | "log" | "onSettled">, PlacesOptions {
  /** Keeps what happens. */
  journal: Journal;
  /** Has work wait for a full disk. */
  disk: DiskWatch;
  /** Gives deliveries up: they are made after the next start. */
  signal: AbortSignal;
}

/** Messages on their way to their chats, each kept until it has got there. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #queue: LaneQueue<OutboundEntry>;

  /** An empty one. */
  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#queue = new LaneQueue({
      capacity: options.capacity,
      share: options.share,
      onFree: options.onFree,
      atOnce: AT_ONCE,
      work: (entry) => this.deliver(entry),
    });
  }

  /** Messages that wait. */
  get waiting(): number {
    return this.#queue.waiting;
  }

  /** Whether there is a place for a chat's message. */
  fits(chat: string): boolean {
    return this.#queue.fits(chat);
  }

  /** Waits for a place. Throws the signal's reason. */
  async reserve(
    chat: string,
    signal: AbortSignal,
  ): Promise<Place<OutboundEntry>> {
    for (;;) {
      await this.#queue.room(chat, signal);
      const place = this.#queue.reserve(chat);
      if (place) return place;
    }
  }

  /** Queues a message that is in the journal. */
  add(entry: OutboundEntry): void {
    this.#queue.add(chatKey(entry.message.chat), entry);
  }

  /** Whether nothing waits and nothing is under way. */
  get isIdle(): boolean {
    return this.#queue.isIdle;
  }

  /** Begins no more deliveries. */
  close(): void {
    this.#queue.close();
  }

  /** Returns once all is delivered, or the box closed and nothing under way. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  /** Delivers a message beside those that wait; never throws. */
  async deliver(entry: OutboundEntry): Promise<void> {
    const { disk, journal, signal, onSettled } = this.#options;
    const { message } = entry;
    try {
      const how = await disk.persist(() => this.#bring(entry));
      if (how === undefined) return;
      await disk.persist(() => journal.append({ id: message.id, ...how }));
      onSettled?.(message, how.kind);
    } catch (error) {
      // What ends the waiting for a disk leaves the message to the next start.
      if (!signal.aborted) throw error;
    }
  }

  /** How it ended; undefined where it didn't. */
  async #bring(entry: OutboundEntry): Promise<Ending | undefined> {
    const { deliver, signal, log } = this.#options;
    const { message, parts: sentParts } = entry;
    const onPart = this.#partCounter(entry);
    try {
      await deliver(message, { signal, sentParts, onPart });
      return { kind: "delivered" };
    } catch (error) {
      if (signal.aborted || error instanceof ParkedError) return undefined;
      if (isDiskFault(error)) throw error;
      const { message: why } = describeError(error);
      log.warn(`Cannot deliver to ${chatKey(message.chat)}: ${why}`);
      return { kind: "undeliverable", why };
    }
  }

  /** Writes a part down while the next is on its way, but not two. */
  #partCounter(entry: OutboundEntry): () => Promise<void> {
    const { journal, disk } = this.#options;
    const { id } = entry.message;
    let parts = entry.parts;
    let written = Promise.resolve();
    return async () => {
      const before = written;
      parts++;
      written = journal.append({ kind: "part", id, parts })
        .catch((error) => void disk.suspect(error));
      await before;
    };
  }
}

type Ending = { kind: "delivered" } | { kind: "undeliverable"; why: string };
