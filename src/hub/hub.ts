import { abortable } from "../base/abortable.ts";
import { type ChatAddress, chatKey } from "../base/chat_address.ts";
import { startDeadline } from "../base/deadline.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { ParkedError } from "../base/parked_error.ts";
import { assembleHub, type HubParts } from "./assemble_hub.ts";
import type { HubState } from "./disk_watch.ts";
import type {
  Amended,
  HubOptions,
  Offered,
  SendOptions,
} from "./hub_options.ts";
import type { InboundMessage } from "./inbound_message.ts";
import { Journal } from "./journal/journal.ts";
import type { SetAside } from "./journal/ledger.ts";
import type { OutboundMessage, Reply } from "./outbound_message.ts";

/** How long work may take at the end, and what was parked to wind up. */
const GRACE_MS = 10_000;
const WIND_UP_MS = 2_000;

/** How a hub is stopped. */
export interface StopOptions {
  /** Milliseconds that what runs has to come to an end by itself. */
  graceMs?: number;
}

/**
 * Carries every message on its way: offered, kept in the journal, waiting in its
 * chat's lane, worked on, its reply kept, delivered. What is accepted isn't lost,
 * whenever the process ends; what was answered isn't answered again.
 */
export class Hub {
  readonly #options: HubOptions;
  readonly #closing = new AbortController();
  readonly #ending = new AbortController();
  #parts: HubParts | undefined;
  #stopped: Promise<void> | undefined;

  /** A hub that doesn't run yet. */
  constructor(options: HubOptions) {
    this.#options = options;
  }

  /** Reads the journal, and goes on with what was left undone. */
  async start(): Promise<void> {
    const { folder, log, disk } = this.#options;
    const journal = await Journal.open({ folder, log, disk });
    const { signal } = this.#ending;
    const parts = assembleHub(this.#options, { journal, signal });
    this.#parts = parts;
    const { inbound, outbound } = journal.ledger;
    const [questions, answers] = [[...inbound.values()], [
      ...outbound.values(),
    ]];
    for (const entry of answers) parts.outbox.add(entry);
    for (const entry of questions) parts.inbox.replay(entry);
  }

  /** As `Intake.offer`. */
  async offer(message: InboundMessage): Promise<Offered> {
    return await this.#open().inbox.offer(message);
  }

  /** As `Intake.room`; of a chat, exactly when there is room for it. */
  async room(signal: AbortSignal, chat?: ChatAddress): Promise<void> {
    const { lanes } = this.#open();
    await lanes.room(this.#untilClosing(signal), chat && chatKey(chat));
  }

  /** As `Intake.amend`. */
  async amend(id: string, text: string): Promise<Amended> {
    return await this.#open().inbox.amend(id, text);
  }

  /** Offers a message until there is room. Throws the signal's reason. */
  async receive(
    message: InboundMessage,
    signal: AbortSignal,
  ): Promise<"taken" | "known"> {
    const either = this.#untilClosing(signal);
    for (;;) {
      const { inbox } = this.#open();
      const offered = await inbox.offer(message);
      if (offered !== "full") return offered;
      await inbox.room(message, either);
    }
  }

  /**
   * Says something that is no answer; returns once it is on the disk. Waits for
   * room, and while the disk is full.
   */
  async send(
    chat: ChatAddress,
    reply: Reply,
    { answers, reply_to, signal }: SendOptions = {},
  ): Promise<OutboundMessage> {
    const { outbox, disk, journal } = this.#running();
    const { signal: ending } = this.#ending;
    const either = signal ? AbortSignal.any([signal, ending]) : ending;
    const place = await outbox.reserve(chatKey(chat), either);
    const id = `said:${crypto.randomUUID()}`;
    const links = { ...answers && { answers }, ...reply_to && { reply_to } };
    const message: OutboundMessage = { ...reply, id, chat, ...links };
    try {
      await disk.persist(() => {
        either.throwIfAborted();
        return journal.append({ kind: "said", message });
      });
    } catch (error) {
      place.release();
      throw error;
    }
    const entry = journal.ledger.outbound.get(id);
    if (entry) place.fill(entry);
    return message;
  }

  /** Stops the work of a chat, not what waits there; says whether there was any. */
  stopChat(chat: ChatAddress): boolean {
    return this.#running().workers.stop(chat);
  }

  /** Messages that were in work at too many crashes, the oldest first. */
  setAside(): SetAside[] {
    return [...this.#parts?.journal.ledger.asides.values() ?? []];
  }

  /** Has one of them be shown no more, and says whether there was one. */
  async dismiss(id: string): Promise<boolean> {
    const { journal } = this.#running();
    if (!journal.ledger.asides.has(id)) return false;
    await journal.append({ kind: "dismissed", id });
    return true;
  }

  /** Messages that wait. */
  queues(): { inbound: number; outbound: number } {
    if (!this.#parts) return { inbound: 0, outbound: 0 };
    const { lanes, outbox } = this.#parts;
    return { inbound: lanes.waiting, outbound: outbox.waiting };
  }

  /** How the disk fares. */
  state(): HubState {
    return this.#parts?.disk.state() ?? { status: "ok" };
  }

  /** Returns once all that was taken is answered and delivered. */
  async idle(): Promise<void> {
    const { lanes, express, outbox } = this.#running();
    while (!(lanes.isIdle && express.isIdle && outbox.isIdle)) {
      await this.#quiet();
    }
  }

  /**
   * Takes nothing more, lets what runs come to an end, and parks what doesn't:
   * the next start goes on with it. May be called twice.
   */
  async stop({ graceMs = GRACE_MS }: StopOptions = {}): Promise<void> {
    this.#stopped ??= this.#stop(graceMs);
    await this.#stopped;
  }

  async #stop(graceMs: number): Promise<void> {
    this.#closing.abort(new ParkedError());
    if (!this.#parts) return;
    const { lanes, outbox, workers, journal } = this.#parts;
    lanes.close();
    await atMost(graceMs, () => this.#quiet());
    outbox.close();
    const parked = workers.park();
    this.#ending.abort(new ParkedError());
    await atMost(WIND_UP_MS, () => Promise.all([parked, this.#quiet()]));
    await journal.close();
  }

  async #quiet(): Promise<void> {
    const { lanes, express, outbox } = this.#running();
    await lanes.idle();
    await express.idle();
    await outbox.idle();
  }

  #running(): HubParts {
    if (this.#parts) return this.#parts;
    throw new MiniclawError("Cannot use the hub: it isn't started");
  }

  #open(): HubParts {
    if (!this.#closing.signal.aborted) return this.#running();
    throw new MiniclawError("Cannot take the message: miniclaw is stopping", {
      code: "stopping",
      hint: "Send it again in a moment",
    });
  }

  #untilClosing(signal: AbortSignal): AbortSignal {
    return AbortSignal.any([signal, this.#closing.signal]);
  }
}

async function atMost(
  milliseconds: number,
  work: () => Promise<unknown>,
): Promise<void> {
  using deadline = startDeadline(milliseconds);
  await abortable(work(), deadline.signal).catch(() => {});
}
