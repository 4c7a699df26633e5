import type { ChatAddress } from "../../base/chat_address.ts";
import type { Delivery } from "../../hub/hub_options.ts";
import type { InboundMessage } from "../../hub/inbound_message.ts";
import type { OutboundMessage } from "../../hub/outbound_message.ts";
import type { AnswerView, Channel, ChannelRun } from "../channel.ts";
import { openCalls } from "./call_bot.ts";
import type { CallBot } from "./bot_methods.ts";
import { CHANNEL, isPrivate, parsePlace } from "./chat_place.ts";
import { isAllowed } from "./hearing/allow_list.ts";
import { isRefused } from "./hearing/is_refused.ts";
import { listen } from "./hearing/listen.ts";
import { StrangerLog } from "./hearing/stranger_log.ts";
import { deliver } from "./sending/deliver.ts";
import { MovedGroups } from "./sending/moved_groups.ts";
import { Pacer } from "./sending/pacer.ts";
import { AnswerViews } from "./showing/answer_views.ts";
import { worldOf } from "./telegram_options.ts";
import type { TelegramOptions, TelegramWorld } from "./telegram_options.ts";

/** Talks to people through a Telegram bot. */
export function telegramChannel(options: TelegramOptions): Channel {
  return new TelegramChannel(options);
}

class TelegramChannel implements Channel {
  readonly name = CHANNEL;
  readonly #options: TelegramOptions;
  readonly #world: TelegramWorld;
  readonly #moved = new MovedGroups();
  readonly #pacer: Pacer;
  readonly #strangers: StrangerLog;
  readonly #views: AnswerViews;
  #calls?: { key: string; call: Promise<CallBot> };

  constructor(options: TelegramOptions) {
    this.#options = options;
    this.#world = worldOf(options);
    this.#pacer = new Pacer(this.#world);
    this.#strangers = new StrangerLog(this.#world);
    this.#views = new AnswerViews({
      openCalls: () => this.#openCalls(),
      moved: this.#moved,
      pacer: this.#pacer,
      world: this.#world,
    });
  }

  async run(run: ChannelRun): Promise<void> {
    try {
      await listen(run, {
        options: this.#options,
        call: await this.#openCalls(),
        strangers: this.#strangers,
        onMoved: (from, to) => this.#noteMoved(from, to),
        world: this.#world,
      });
    } catch (error) {
      if (!run.signal.aborted) throw error;
    }
  }

  async send(message: OutboundMessage, delivery: Delivery): Promise<void> {
    await deliver(message, delivery, {
      openCalls: () => this.#openCalls(),
      pacer: this.#pacer,
      moved: this.#moved,
      world: this.#world,
    });
  }

  follow(message: InboundMessage): AnswerView {
    return this.#views.open(message);
  }

  /** People who were allowed; whether a group is there only talking in it tells. */
  reaches({ chatId }: ChatAddress): boolean {
    const place = parsePlace(chatId);
    return place !== undefined && isPrivate(place) &&
      isAllowed(place.chatId, this.#options.config());
  }

  /** Those who aren't allowed any more, in their own chat or anywhere. */
  refuses(chat: ChatAddress, person?: string): boolean {
    return isRefused({ chat, person }, this.#options.config());
  }

  /** Where it can't be told nothing private is said. */
  audienceOf({ chatId }: ChatAddress): "person" | "group" {
    const place = parsePlace(chatId);
    const isOwn = place !== undefined && isPrivate(place);
    return isOwn || this.#options.config().private_notes_in_groups
      ? "person"
      : "group";
  }

  /** Bound anew where the token or the server is another one by now. */
  #openCalls(): Promise<CallBot> {
    const { token, api_root } = this.#options.config();
    const key = `${api_root} ${token}`;
    if (this.#calls?.key === key) return this.#calls.call;
    const call = openCalls(token, api_root, this.#world);
    this.#calls = { key, call };
    return call;
  }

  #noteMoved(from: number, to: number): void {
    this.#moved.note(from, to);
    this.#world.log.info(
      `The group ${from} is now ${to}: answers go there, and its conversation begins anew`,
    );
  }
}
