import { RecentIds } from "../../base/recent_ids.ts";
import { RecentEvents, type RecentEventsLimits } from "./recent_events.ts";
import type {
  NumberedEvent,
  OpenMessage,
  WebApproval,
  WebEvent,
} from "./web_event.ts";

/** Messages that are known to have been told of. */
const MOST_WRITTEN = 200;

/** Hears what happens from now on. */
export type Follower = (event: NumberedEvent) => void;

/**
 * What happened in a chat of late, so that a page that was away for a while can
 * go on where it was. What it can't tell any more stands in the conversation.
 */
export class ChatLog {
  readonly #events: RecentEvents;
  readonly #followers = new Set<Follower>();
  readonly #open = new Map<string, OpenMessage>();
  readonly #approvals = new Map<string, WebApproval>();
  readonly #written = new RecentIds(MOST_WRITTEN);
  readonly #expected = new Set<string>();
  #replies = 0;

  /** A log in which nothing happened; `epoch` tells one gateway's from another's. */
  constructor(
    epoch: string,
    limits: RecentEventsLimits = { events: 2000, characters: 512 * 1024 },
  ) {
    this.#events = new RecentEvents(epoch, limits);
  }

  /** The messages that have no answer yet, in order. */
  get open(): OpenMessage[] {
    return [...this.#open.values()];
  }

  /** The requests that wait for the person's word. */
  get approvals(): WebApproval[] {
    return [...this.#approvals.values()];
  }

  /** The id of the newest event. */
  get newest(): string {
    return this.#events.newest;
  }

  /**
   * How many replies there were. What lies on the disk holds each of them before
   * it is counted: what was read while none came lacks none.
   */
  get replies(): number {
    return this.#replies;
  }

  /** Whether nobody needs it: nothing is open, and nobody follows. */
  get isIdle(): boolean {
    return this.#open.size === 0 && this.#expected.size === 0 &&
      this.#approvals.size === 0 && this.#followers.size === 0;
  }

  /** Whether a page is there that reads along. */
  get isFollowed(): boolean {
    return this.#followers.size > 0;
  }

  /** Adds what the person wrote; the same once, whoever tells of it first. */
  write(message: OpenMessage): void {
    if (this.#written.has(message.id)) return;
    this.#written.add(message.id);
    this.#open.set(message.id, message);
    this.add({ kind: "message", message });
  }

  /** The answer to a message is on its way, though what was asked isn't known. */
  expect(id: string): void {
    this.#expected.add(id);
  }

  /** Adds what happened and tells everybody who follows. */
  add(event: WebEvent): void {
    if (event.kind === "reply") {
      this.#replies++;
      this.#open.delete(event.answers ?? "");
      this.#expected.delete(event.answers ?? "");
    } else if (event.kind === "approval") {
      this.#approvals.set(event.approval.code, event.approval);
    } else if (event.kind === "settled") {
      this.#approvals.delete(event.code);
    }
    const numbered = this.#events.add(event);
    for (const follower of this.#followers) follower(numbered);
  }

  /**
   * What came after that event; undefined where the log doesn't know it, as it
   * was another gateway's or too long ago.
   */
  after(id: string): NumberedEvent[] | undefined {
    return this.#events.after(id);
  }

  /**
   * What happened since a message was written, or since the oldest without an
   * answer was, and the id of the event before. Of a message without an answer
   * that is too long ago it is all there is.
   */
  since(message?: string): { before: string; events: NumberedEvent[] } {
    const [sought] = message === undefined ? this.#open.keys() : [message];
    const since = this.#events.from((event) =>
      event.kind === "message" && event.message.id === sought
    );
    if (since) return since;
    return this.isOpen(sought)
      ? this.#events.all()
      : { before: this.newest, events: [] };
  }

  /** Whether a message has no answer yet. */
  isOpen(message: string | undefined): boolean {
    return message !== undefined &&
      (this.#open.has(message) || this.#expected.has(message));
  }

  /** Can't tell any more what happened, but for what has no answer yet. */
  forget(): void {
    this.#events.keepNewest(this.since().events.length);
  }

  /** Tells of everything that happens until disposed. */
  follow(follower: Follower): Disposable {
    this.#followers.add(follower);
    return { [Symbol.dispose]: () => this.#followers.delete(follower) };
  }
}
