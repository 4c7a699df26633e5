import type { InboundMessage } from "../../../hub/inbound_message.ts";
import type { AnswerView } from "../../channel.ts";
import type { CallBot } from "../bot_methods.ts";
import { isPrivate, parsePlace } from "../chat_place.ts";
import type { ChatPlace } from "../chat_place.ts";
import type { MovedGroups } from "../sending/moved_groups.ts";
import type { Pacer } from "../sending/pacer.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import { DraftPainter } from "./draft_painter.ts";
import { LiveAnswer } from "./live_answer.ts";
import type { Painter } from "./painter.ts";
import { PlaceholderPainter } from "./placeholder_painter.ts";
import { showTyping } from "./typing.ts";

/** What showing answers takes. */
export interface AnswerViewsOptions {
  /** The way to Telegram. */
  openCalls(): Promise<CallBot>;
  /** Groups that have another id now. */
  moved: MovedGroups;
  /** Keeps it out of the way of messages. */
  pacer: Pacer;
  /** The clock. */
  world: TelegramWorld;
}

/** Chats without drafts that are remembered. */
const MOST_REMEMBERED = 500;

/** Opens a view for each answer, in the way that its chat can show it. */
export class AnswerViews {
  readonly #options: AnswerViewsOptions;
  /** People to whom drafts can't be shown, as by an old server. */
  readonly #withoutDrafts = new Set<number>();

  /** One that has shown nothing. */
  constructor(options: AnswerViewsOptions) {
    this.#options = options;
  }

  /** Begins to show the answer to a message. */
  open({ chat, reply_to }: InboundMessage): AnswerView {
    const { moved, world } = this.#options;
    const parsed = parsePlace(chat.chatId);
    if (!parsed) return NOWHERE;
    const place = moved.now(parsed);
    return new LiveAnswer({
      showTyping: (signal) => showTyping({ ...this.#options, place }, signal),
      painters: this.#painters(place, Number(reply_to) || undefined),
      onImpossible: (painter) => this.#note(painter, place),
      world,
    });
  }

  #painters(place: ChatPlace, replyTo?: number): Painter[] {
    const options = { ...this.#options, place, replyTo };
    const placeholder = new PlaceholderPainter(options);
    const hasDrafts = isPrivate(place) &&
      !this.#withoutDrafts.has(place.chatId);
    return hasDrafts ? [new DraftPainter(options), placeholder] : [placeholder];
  }

  #note(painter: Painter, { chatId }: ChatPlace): void {
    if (!(painter instanceof DraftPainter)) return;
    if (this.#withoutDrafts.size === MOST_REMEMBERED) {
      this.#withoutDrafts.clear();
    }
    this.#withoutDrafts.add(chatId);
  }
}

/** For a chat that Telegram can't have. */
const NOWHERE: AnswerView = {
  onEvent: () => {},
  [Symbol.asyncDispose]: () => Promise.resolve(),
};
