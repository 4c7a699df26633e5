import { isPrivate } from "../chat_place.ts";
import type { ChatPlace } from "../chat_place.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import { RateWindow } from "./rate_window.ts";

/** About one message a second, with short bursts. */
const PER_CHAT = { count: 3, milliseconds: 3000 };
const PER_GROUP = { count: 20, milliseconds: 60_000 };
const OVERALL = { count: 30, milliseconds: 1000 };

/** Chats that may be remembered before the quiet ones are forgotten. */
const MANY_CHATS = 500;

interface ChatPace {
  windows: RateWindow[];
  /** When Telegram will listen again, in milliseconds of the clock. */
  heldUntil: number;
}

/** Keeps what is sent below Telegram's limits. */
export class Pacer {
  readonly #world: Omit<TelegramWorld, "languageFor">;
  readonly #overall = new RateWindow(OVERALL);
  readonly #chats = new Map<number, ChatPace>();

  /** One that has seen nothing sent. */
  constructor(world: Omit<TelegramWorld, "languageFor">) {
    this.#world = world;
  }

  /** Waits until the chat may be sent one more message, and counts it. */
  async turn(place: ChatPlace, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    for (;;) {
      const wait = this.#waitMs(place);
      if (wait <= 0) break;
      await this.#world.delay(wait, signal);
    }
    this.#note(place);
  }

  /** Whether what isn't needed may be sent: messages must never wait for it. */
  takeSpare(place: ChatPlace): boolean {
    const now = this.#now();
    const { windows, heldUntil } = this.#paceOf(place);
    const isFree = heldUntil <= now &&
      [this.#overall, ...windows].every((one) => one.isHalfFree(now));
    if (isFree) this.#note(place);
    return isFree;
  }

  /** Whether what isn't a message, such as a draft, may be sent. */
  isSpare(place: ChatPlace): boolean {
    const now = this.#now();
    return this.#paceOf(place).heldUntil <= now &&
      this.#overall.isHalfFree(now);
  }

  /** Telegram asked to wait that long before anything else is sent there. */
  hold(place: ChatPlace, milliseconds: number): void {
    const pace = this.#paceOf(place);
    const until = this.#now() + milliseconds;
    pace.heldUntil = Math.max(pace.heldUntil, until);
  }

  #waitMs(place: ChatPlace): number {
    const now = this.#now();
    const { windows, heldUntil } = this.#paceOf(place);
    const waits = [this.#overall, ...windows].map((one) => one.waitMs(now));
    return Math.max(heldUntil - now, ...waits);
  }

  #note(place: ChatPlace): void {
    const now = this.#now();
    for (const window of [this.#overall, ...this.#paceOf(place).windows]) {
      window.note(now);
    }
  }

  #paceOf(place: ChatPlace): ChatPace {
    const known = this.#chats.get(place.chatId);
    if (known) return known;
    if (this.#chats.size >= MANY_CHATS) this.#forgetQuiet();
    const rates = isPrivate(place) ? [PER_CHAT] : [PER_CHAT, PER_GROUP];
    const windows = rates.map((rate) => new RateWindow(rate));
    const pace = { windows, heldUntil: 0 };
    this.#chats.set(place.chatId, pace);
    return pace;
  }

  #forgetQuiet(): void {
    const now = this.#now();
    for (const [chatId, { windows, heldUntil }] of this.#chats) {
      const isQuiet = heldUntil <= now &&
        windows.every((one) => one.isEmpty(now));
      if (isQuiet) this.#chats.delete(chatId);
    }
  }

  #now(): number {
    return this.#world.now().getTime();
  }
}
