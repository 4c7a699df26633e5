import { Wakers } from "./wakers.ts";

/** How many may wait. */
export interface PlacesOptions {
  /** All together. */
  capacity: number;
  /** Of one chat, so that a flood leaves room for the others. */
  share: number;
  /** Told when one is given back. */
  onFree?(): void;
}

/** Counts those who wait, by chat, and has the others wait for a place. */
export class Places {
  readonly #options: PlacesOptions;
  readonly #taken = new Map<string, number>();
  readonly #wakers = new Wakers();
  #all = 0;

  /** That many places. */
  constructor(options: PlacesOptions) {
    this.#options = options;
  }

  /** Those taken. */
  get count(): number {
    return this.#all;
  }

  /** Whether there is one for a chat. */
  fits(chat: string): boolean {
    const { capacity, share } = this.#options;
    return this.#all < capacity && (this.#taken.get(chat) ?? 0) < share;
  }

  /** Takes one, if there is one. */
  take(chat: string): boolean {
    if (!this.fits(chat)) return false;
    this.force(chat);
    return true;
  }

  /** Takes one even where there is none: for what was accepted long ago. */
  force(chat: string): void {
    this.#taken.set(chat, (this.#taken.get(chat) ?? 0) + 1);
    this.#all++;
  }

  /** Gives one back. */
  free(chat: string): void {
    const left = (this.#taken.get(chat) ?? 0) - 1;
    if (left > 0) this.#taken.set(chat, left);
    else this.#taken.delete(chat);
    this.#all--;
    this.#wakers.wake();
    this.#options.onFree?.();
  }

  /** Returns once there is a place for a chat. Throws the signal's reason. */
  room(chat: string, signal: AbortSignal): Promise<void> {
    return this.#wakers.until(() => this.fits(chat), signal);
  }
}
