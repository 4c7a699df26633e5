import type { NumberedEvent, WebEvent } from "./web_event.ts";

/** What may be kept before the oldest goes. */
export interface RecentEventsLimits {
  /** Events. */
  events: number;
  /** Characters in them, as JSON. */
  characters: number;
}

/** The newest events of a chat, each with an id by which a page goes on behind it. */
export class RecentEvents {
  readonly #epoch: string;
  readonly #limits: RecentEventsLimits;
  readonly #kept: { numbered: NumberedEvent; size: number }[] = [];
  #first = 1;
  #size = 0;

  /** None yet; `epoch` tells one gateway's from another's. */
  constructor(epoch: string, limits: RecentEventsLimits) {
    this.#epoch = epoch;
    this.#limits = limits;
  }

  /** The id of the newest. */
  get newest(): string {
    return this.#idOf(this.#first + this.#kept.length - 1);
  }

  /** Keeps one more, and says by which id. */
  add(event: WebEvent): NumberedEvent {
    const id = this.#idOf(this.#first + this.#kept.length);
    const numbered = { id, event };
    const size = JSON.stringify(event).length;
    this.#kept.push({ numbered, size });
    this.#size += size;
    const { events, characters } = this.#limits;
    while (this.#kept.length > events || this.#size > characters) this.#drop(1);
    return numbered;
  }

  /** What came after that one; undefined where it isn't known any more, or never was. */
  after(id: string): NumberedEvent[] | undefined {
    const [, epoch, number] = /^(\w+)-(\d{1,15})$/.exec(id) ?? [];
    const at = epoch === this.#epoch ? Number(number) - this.#first + 1 : NaN;
    if (!(at >= 0 && at <= this.#kept.length)) return undefined;
    return this.#from(at);
  }

  /** All from the one on that is it, and the id before; undefined where none is. */
  from(
    isIt: (event: WebEvent) => boolean,
  ): { before: string; events: NumberedEvent[] } | undefined {
    const at = this.#kept.findIndex(({ numbered }) => isIt(numbered.event));
    if (at < 0) return undefined;
    return { before: this.#idOf(this.#first + at - 1), events: this.#from(at) };
  }

  /** All there are, and the id before. */
  all(): { before: string; events: NumberedEvent[] } {
    return { before: this.#idOf(this.#first - 1), events: this.#from(0) };
  }

  /** Drops all but the newest ones, so many. */
  keepNewest(count: number): void {
    this.#drop(this.#kept.length - count);
  }

  #from(at: number): NumberedEvent[] {
    return this.#kept.slice(at).map(({ numbered }) => numbered);
  }

  #drop(count: number): void {
    const dropped = this.#kept.splice(0, count);
    for (const { size } of dropped) this.#size -= size;
    this.#first += dropped.length;
  }

  #idOf(number: number): string {
    return `${this.#epoch}-${number}`;
  }
}
