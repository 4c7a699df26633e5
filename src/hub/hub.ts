import { type ChatAddress, isSameChat } from "../base/chat_address.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/chat.ts";
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
import { say } from "./say.ts";
import { Wakers } from "./wakers.ts";
import { quiet, windUp } from "./wind_up.ts";

const GRACE_MS = 10_000;

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
  readonly #wakers = new Wakers();
  /** How many have left, and how many had when somebody last found no room. */
  #left = 0;
  #leftWhenFull = -1;
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
    const onRoom = (): void => this.#onRoom();
    const parts = assembleHub(this.#options, { journal, signal, onRoom });
    this.#parts = parts;
    // Copies: what is put in begins at once, and changes the ledger.
    const answers = [...journal.ledger.outbound.values()];
    const questions = [...journal.ledger.inbound.values()];
    for (const entry of answers) parts.outbox.add(entry);
    for (const entry of questions) parts.inbox.replay(entry);
  }

  /** As `Intake.offer`. */
  async offer(message: InboundMessage): Promise<Offered> {
    const left = this.#left;
    const offered = await this.#open().inbox.offer(message);
    if (offered === "full") this.#leftWhenFull = left;
    return offered;
  }

  /** As `Intake.room`. */
  async room(signal: AbortSignal): Promise<void> {
    const either = this.#untilClosing(signal);
    await this.#wakers.until(() => this.#left > this.#leftWhenFull, either);
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
    const { inbox } = this.#open();
    return await inbox.receive(message, this.#untilClosing(signal));
  }

  /**
   * Says something that is no answer; returns once it is on the disk. Waits for
   * room, and while the disk is full.
   */
  async send(
    chat: ChatAddress,
    reply: Reply,
    options: SendOptions = {},
  ): Promise<OutboundMessage> {
    const { signal: ending } = this.#ending;
    const signal = options.signal
      ? AbortSignal.any([options.signal, ending])
      : ending;
    return await say(this.#running(), { ...options, chat, reply, signal });
  }

  /** Stops the work of a chat, not what waits there; says whether there was any. */
  stopChat(chat: ChatAddress): boolean {
    return this.#running().workers.stop(chat);
  }

  /** Leaves the work of a signal as it is: the next start goes on with it. */
  async park(signal: AbortSignal): Promise<void> {
    await this.#parts?.workers.park(signal);
  }

  /** What isn't over yet: messages to be answered, and others to be delivered. */
  undone(): { inbound: InboundMessage[]; outbound: OutboundMessage[] } {
    const { inbound, outbound } = this.#running().journal.ledger;
    return {
      inbound: [...inbound.values()].map(({ message }) => message),
      outbound: [...outbound.values()].map(({ message }) => message),
    };
  }

  /** Whether anything of a chat has no answer yet, or isn't delivered. */
  holds(chat: ChatAddress): boolean {
    const { inbound, outbound } = this.undone();
    return [...inbound, ...outbound].some((one) => isSameChat(one.chat, chat));
  }

  /** Messages that were in work at too many crashes, the oldest first. */
  setAside(): SetAside[] {
    return [...this.#parts?.journal.ledger.asides.values() ?? []];
  }

  /** Messages that wait. */
  queues(): { inbound: number; outbound: number } {
    if (!this.#parts) return { inbound: 0, outbound: 0 };
    const { lanes, outbox } = this.#parts;
    return { inbound: lanes.waiting, outbound: outbox.waiting };
  }

  /** Messages that are worked on. */
  get working(): number {
    return this.#parts?.lanes.working ?? 0;
  }

  /** How the disk fares. */
  state(): HubState {
    return this.#parts?.disk.state() ?? { status: "ok" };
  }

  /** Returns once all that was taken is answered and delivered. */
  async idle(): Promise<void> {
    const parts = this.#running();
    const { lanes, express, outbox } = parts;
    while (!(lanes.isIdle && express.isIdle && outbox.isIdle)) {
      await quiet(parts);
    }
  }

  /**
   * Takes nothing more, lets what runs come to an end, and parks what doesn't:
   * the next start goes on with it. The waiting spares a model to be asked the
   * same again, and the person to wait for the next start; whether an answer will
   * be there in time can't be told. May be called twice.
   */
  async stop({ graceMs = GRACE_MS }: StopOptions = {}): Promise<void> {
    this.#stopped ??= this.#stop(graceMs);
    await this.#stopped;
  }

  async #stop(graceMs: number): Promise<void> {
    this.#closing.abort(new ParkedError());
    if (!this.#parts) return;
    await windUp(this.#parts, { graceMs, ending: this.#ending });
  }

  #onRoom(): void {
    this.#left++;
    this.#wakers.wake();
  }

  #running(): HubParts {
    if (this.#parts) return this.#parts;
    throw new MiniclawError("Cannot use the hub: it isn't started");
  }

  #open(): HubParts {
    if (!this.#closing.signal.aborted) return this.#running();
    throw new MiniclawError(phrase(texts.stopping), {
      code: "stopping",
      hint: phrase(texts.sendAgain),
    });
  }

  #untilClosing(signal: AbortSignal): AbortSignal {
    return AbortSignal.any([signal, this.#closing.signal]);
  }
}
