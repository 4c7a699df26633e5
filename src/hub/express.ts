import { Places, type PlacesOptions } from "./places.ts";
import type { Place } from "./lane_queue.ts";

/** What an express is made of. */
export interface ExpressOptions<Item> extends PlacesOptions {
  /** Works on an item; never throws. */
  work(item: Item): Promise<void>;
}

/** Works on items at once, all side by side, as many as there are places. */
export class Express<Item> {
  readonly #options: ExpressOptions<Item>;
  readonly #places: Places;
  readonly #running = new Set<Promise<void>>();

  /** One with nothing to do. */
  constructor(options: ExpressOptions<Item>) {
    this.#options = options;
    this.#places = new Places(options);
  }

  /** Whether nothing is under way. */
  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  /** Keeps a place for an item of a chat, if there is one. */
  reserve(chat: string): Place<Item> | undefined {
    if (!this.#places.take(chat)) return undefined;
    return {
      fill: (item) => this.#begin(chat, item),
      release: () => this.#places.free(chat),
    };
  }

  /** Works on an item even where there is no place: it was accepted long ago. */
  add(chat: string, item: Item): void {
    this.#places.force(chat);
    this.#begin(chat, item);
  }

  /** As `Places.room`. */
  room(chat: string, signal: AbortSignal): Promise<void> {
    return this.#places.room(chat, signal);
  }

  /** Returns once nothing is under way. */
  async idle(): Promise<void> {
    while (!this.isIdle) await Promise.all(this.#running);
  }

  #begin(chat: string, item: Item): void {
    const running = this.#options.work(item).finally(() => {
      this.#running.delete(running);
      this.#places.free(chat);
    });
    this.#running.add(running);
  }
}
