import { aborted } from "../../base/aborted.ts";
import { type ChatAddress, parseChatKey } from "../../base/chat_address.ts";
import { describeError } from "../../i18n/describe_error.ts";
import { timedTicks } from "../../schedule/minute_ticks.ts";
import { dueItems, type HeartbeatState } from "./due_items.ts";
import { heartbeatItems } from "./heartbeat_items.ts";
import type { HeartbeatOptions } from "./heartbeat_options.ts";
import { readHeartbeatState, writeHeartbeatState } from "./heartbeat_state.ts";
import { heartbeatNews, heartbeatQuestion } from "./heartbeat_words.ts";

/** The heartbeat's own conversation. */
const HEARTBEAT_CHAT: ChatAddress = {
  channel: "heartbeat",
  chatId: "main",
};

/** What came of a beat. */
export type Beat =
  /** Nothing was due: no model was asked. */
  | "idle"
  /** It is quiet, the day's tokens are spent, or there is nobody to tell. */
  | "quiet"
  | "spent"
  | "nobody"
  /** The agent looked, and had nothing to say. */
  | "silent"
  | "said";

/** Looks from time to time at what stands in HEARTBEAT.md. */
export class Heartbeat {
  readonly #options: Required<HeartbeatOptions>;
  readonly #path: string;
  #lastTry: Date | undefined;
  #beating: Promise<void> | undefined;
  #told: Beat | undefined;

  /** A heartbeat of these parts, which doesn't beat until it is started. */
  constructor(options: HeartbeatOptions) {
    this.#options = {
      now: () => new Date(),
      isQuiet: () => false,
      ticks: timedTicks,
      ...options,
    };
    this.#path = `${options.stateFolder}/heartbeat.json`;
  }

  /** Beats until the signal ends it, and then returns. */
  async start(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.#options.ticks(signal, () => this.#tick(signal));
    this.#tick(signal);
    await aborted(signal);
    await this.idle();
  }

  /** Returns once it isn't at a beat. */
  async idle(): Promise<void> {
    await this.#beating;
  }

  #tick(signal: AbortSignal): void {
    if (this.#beating || signal.aborted) return;
    this.#beating = this.#beatInTime(signal)
      .catch((error) => {
        if (signal.aborted) return;
        const { message } = describeError(error);
        this.#options.log.warn(`The heartbeat failed: ${message}`);
      })
      .finally(() => void (this.#beating = undefined));
  }

  async #beatInTime(signal: AbortSignal): Promise<void> {
    const { config, now } = this.#options;
    const state = await readHeartbeatState(this.#path);
    const at = now().getTime();
    const last = this.#lastTry?.getTime() ?? Date.parse(state.last_beat ?? "");
    const since = at - last;
    // Ticks come about once a minute. After the clock went back it begins anew.
    const isEarly = since >= 0 &&
      since < config.interval_minutes * 60_000 - 500;
    if (!isEarly) await this.beat(signal);
  }

  /** Looks once, whatever the time since the last look. */
  async beat(signal: AbortSignal): Promise<Beat> {
    const { now, isQuiet } = this.#options;
    const at = now();
    // Nothing is kept of this: it looks when the quiet is over.
    if (isQuiet(at)) return "quiet";
    this.#lastTry = at;
    const beat = await this.#look(at, signal);
    this.#tell(beat);
    return beat;
  }

  async #look(now: Date, signal: AbortSignal): Promise<Beat> {
    const { readItems, timezone, ask, config, spentToday } = this.#options;
    const text = await readItems() ?? "";
    const state = await readHeartbeatState(this.#path);
    const due = dueItems(text, { now, timezone, state });
    if (due.length === 0) {
      await this.#keep(state, { text, due, now });
      return "idle";
    }
    const ceiling = config.tokens_per_day;
    if (ceiling > 0 && await spentToday() >= ceiling) return "spent";
    const chat = await this.#listener();
    if (!chat) return "nobody";
    const question = heartbeatQuestion(due);
    const answer = await ask(
      { chat: HEARTBEAT_CHAT, text: question, byItselfFor: chat },
      signal,
    );
    await this.#keep(state, { text, due, now });
    return await this.#say(chat, heartbeatNews(answer));
  }

  async #listener(): Promise<ChatAddress | undefined> {
    const { config, lastChat } = this.#options;
    return config.chat ? parseChatKey(config.chat) : await lastChat();
  }

  async #say(chat: ChatAddress, news: string): Promise<Beat> {
    if (news === "") return "silent";
    await this.#options.say(chat, news);
    return "said";
  }

  /** What is no more in the file is forgotten. */
  async #keep(
    { items: before }: HeartbeatState,
    { text, due, now }: { text: string; due: readonly string[]; now: Date },
  ): Promise<void> {
    const last_beat = now.toISOString();
    const items = Object.fromEntries(
      heartbeatItems(text).flatMap((item) => {
        const at = due.includes(item) ? last_beat : before[item];
        return at === undefined ? [] : [[item, at]];
      }),
    );
    await writeHeartbeatState(this.#path, { last_beat, items });
  }

  /** What keeps it from working is said once, until it is over. */
  #tell(beat: Beat): void {
    const { log, config } = this.#options;
    if (beat === this.#told) return;
    this.#told = beat;
    if (beat === "spent") {
      log.warn(
        `The heartbeat rests until tomorrow: its ${config.tokens_per_day} tokens are spent`,
      );
    } else if (beat === "nobody") {
      log.warn(
        "The heartbeat has nobody to tell: set heartbeat.chat, or write to the bot",
      );
    }
  }
}
