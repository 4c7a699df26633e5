import { Refusal } from "./refusal.ts";

interface Rate {
  count: number;
  milliseconds: number;
}

const PER_CHAT = { count: 3, milliseconds: 3000 };
const PER_GROUP = { count: 20, milliseconds: 60_000 };
const OVERALL = { count: 30, milliseconds: 1000 };

/** Refuses what comes too fast, once a test switches it on. */
export class Flood {
  /** Whether there are limits. */
  isOn = false;
  /** The clock, in milliseconds. */
  now: () => number = Date.now;
  readonly #times = new Map<string, number[]>();

  /** Counts a message, or refuses it. */
  check(chatId: number): void {
    if (!this.isOn) return;
    const limits: [string, Rate][] = [["all", OVERALL], [
      `chat ${chatId}`,
      PER_CHAT,
    ]];
    if (chatId < 0) limits.push([`group ${chatId}`, PER_GROUP]);
    const wait = Math.max(
      ...limits.map(([key, rate]) => this.#wait(key, rate)),
    );
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      throw new Refusal(429, `Too Many Requests: retry after ${seconds}`, {
        retry_after: seconds,
      });
    }
    for (const [key] of limits) this.#times.get(key)?.push(this.now());
  }

  #wait(key: string, { count, milliseconds }: Rate): number {
    const since = this.now() - milliseconds;
    const times = (this.#times.get(key) ?? []).filter((time) => time > since);
    this.#times.set(key, times);
    if (times.length < count) return 0;
    return times[times.length - count] + milliseconds - this.now();
  }
}
