import { chatKey } from "../base/chat_address.ts";
import type { DiskWatch } from "./disk_watch.ts";
import type { Express } from "./express.ts";
import type { Amended, HubOptions, Offered } from "./hub_options.ts";
import type { InboundMessage } from "./inbound_message.ts";
import type { Journal } from "./journal/journal.ts";
import type { InboundEntry } from "./journal/ledger.ts";
import type { LaneQueue, Place } from "./lane_queue.ts";
import type { Workers } from "./workers.ts";

/** What taking messages takes. */
export interface InboxOptions
  extends Pick<HubOptions, "isUrgent" | "onReceived"> {
  /** Keeps what happens. */
  journal: Journal;
  /** Knows whether anything can be kept. */
  disk: DiskWatch;
  /** Where messages wait. */
  lanes: LaneQueue<InboundEntry>;
  /** Where the urgent ones go. */
  express: Express<InboundEntry>;
  /** Knows what has begun. */
  workers: Workers;
}

/** Takes messages, each once, and none that isn't on the disk. */
export class Inbox {
  readonly #options: InboxOptions;
  readonly #taking = new Map<string, Promise<void>>();

  /** One that has taken nothing. */
  constructor(options: InboxOptions) {
    this.#options = options;
  }

  /** As `Intake.offer`. */
  async offer(message: InboundMessage): Promise<Offered> {
    const { journal, disk } = this.#options;
    const taking = this.#taking.get(message.id);
    if (taking) return await taking.then(() => "known");
    if (journal.ledger.knows(message.id)) return "known";
    disk.check();
    const place = this.#queueOf(message).reserve(chatKey(message.chat));
    if (!place) return "full";
    const taken = this.#take(message, place);
    this.#taking.set(message.id, taken);
    try {
      await taken;
    } finally {
      this.#taking.delete(message.id);
    }
    return "taken";
  }

  /** Offers a message until there is room for it. Throws the signal's reason. */
  async receive(
    message: InboundMessage,
    signal: AbortSignal,
  ): Promise<"taken" | "known"> {
    for (;;) {
      signal.throwIfAborted();
      const offered = await this.offer(message);
      if (offered !== "full") return offered;
      await this.#queueOf(message).room(chatKey(message.chat), signal);
    }
  }

  /** Puts in what the journal knows from before. */
  replay(entry: InboundEntry): void {
    this.#queueOf(entry.message).add(chatKey(entry.message.chat), entry);
  }

  /** As `Intake.amend`. */
  async amend(id: string, text: string): Promise<Amended> {
    const { journal, workers } = this.#options;
    await this.#taking.get(id);
    if (!journal.ledger.knows(id)) return "unknown";
    const entry = journal.ledger.inbound.get(id);
    const waits = entry?.since === undefined && !workers.isBegun(id);
    if (!entry || !waits) return "begun";
    // Work that begins now writes that behind this, and so reads the new text.
    await this.#keep(() => journal.append({ kind: "amended", id, text }));
    return "amended";
  }

  async #take(
    message: InboundMessage,
    place: Place<InboundEntry>,
  ): Promise<void> {
    const { journal, onReceived } = this.#options;
    try {
      await this.#keep(() => journal.append({ kind: "taken", message }));
    } catch (error) {
      place.release();
      throw error;
    }
    onReceived?.(message);
    const entry = journal.ledger.inbound.get(message.id);
    if (entry) place.fill(entry);
    else place.release();
  }

  async #keep(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      void this.#options.disk.suspect(error);
      throw error;
    }
  }

  #queueOf(
    message: InboundMessage,
  ): LaneQueue<InboundEntry> | Express<InboundEntry> {
    const { isUrgent, express, lanes } = this.#options;
    return isUrgent(message) ? express : lanes;
  }
}
