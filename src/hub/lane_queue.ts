import { Places, type PlacesOptions } from "./places.ts";

/** What a queue is made of. */
export interface LaneQueueOptions<Item> extends PlacesOptions {
  /** Chats worked on at once. */
  atOnce: number;
  /** Works on an item; never throws. */
  work(item: Item, chat: string): Promise<void>;
  /** Whether work on a chat's next item can begin. Default: always. */
  mayStart?(chat: string, item: Item): boolean;
}

/** A place in a queue, to be filled or given back. */
export interface Place<Item> {
  /** Puts an item there. */
  fill(item: Item): void;
  /** Gives it back. */
  release(): void;
}

/**
 * Items of one chat are worked on one after the other, several chats side by
 * side: the next is the first whose chat is free.
 */
export class LaneQueue<Item> {
  readonly #options: LaneQueueOptions<Item>;
  readonly #places: Places;
  readonly #running = new Set<string>();
  #waiting: { chat: string; item: Item }[] = [];
  #idlers: (() => void)[] = [];
  #closed = false;

  /** An empty queue. */
  constructor(options: LaneQueueOptions<Item>) {
    this.#options = options;
    this.#places = new Places(options);
  }

  /** Items that wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Items that are worked on. */
  get working(): number {
    return this.#running.size;
  }

  /** Whether nothing runs, and nothing waits or the queue is closed. */
  get isIdle(): boolean {
    return this.#running.size === 0 &&
      (this.#closed || this.#waiting.length === 0);
  }

  /** Whether there is a place for a chat's item. */
  fits(chat: string): boolean {
    return this.#places.fits(chat);
  }

  /** Keeps a place for an item of a chat, if there is one. */
  reserve(chat: string): Place<Item> | undefined {
    if (!this.#places.take(chat)) return undefined;
    return {
      fill: (item) => this.#put(chat, item),
      release: () => this.#places.free(chat),
    };
  }

  /** Puts an item in even where there is no place: it was accepted long ago. */
  add(chat: string, item: Item): void {
    this.#places.force(chat);
    this.#put(chat, item);
  }

  /** As `Places.room`. */
  room(chat: string, signal: AbortSignal): Promise<void> {
    return this.#places.room(chat, signal);
  }

  /** Begins what can be begun: to be called when `mayStart` may say otherwise. */
  next(): void {
    while (!this.#closed && this.#running.size < this.#options.atOnce) {
      const at = this.#findNext();
      if (at < 0) break;
      const [{ chat, item }] = this.#waiting.splice(at, 1);
      this.#running.add(chat);
      this.#places.free(chat);
      void this.#work(chat, item);
    }
    this.#tellIdlers();
  }

  /** Begins nothing more. */
  close(): void {
    this.#closed = true;
    this.#tellIdlers();
  }

  /** Returns once it is idle. */
  async idle(): Promise<void> {
    if (this.isIdle) return;
    await new Promise<void>((resolve) => this.#idlers.push(resolve));
  }

  #put(chat: string, item: Item): void {
    this.#waiting.push({ chat, item });
    this.next();
  }

  async #work(chat: string, item: Item): Promise<void> {
    await this.#options.work(item, chat);
    this.#running.delete(chat);
    this.next();
  }

  /** What can't begin holds up all of its chat. */
  #findNext(): number {
    const held = new Set(this.#running);
    return this.#waiting.findIndex(({ chat, item }) => {
      if (held.has(chat)) return false;
      const may = this.#options.mayStart?.(chat, item) ?? true;
      if (!may) held.add(chat);
      return may;
    });
  }

  #tellIdlers(): void {
    if (!this.isIdle) return;
    for (const tell of this.#idlers.splice(0)) tell();
  }
}
