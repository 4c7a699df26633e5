import { phrase } from "../../../base/phrase.ts";
import type { TelegramConfig } from "../../../config/config.ts";
import { describeError } from "../../../i18n/describe_error.ts";
import { texts } from "../../../i18n/en/telegram.ts";
import type { Intake, PressResult } from "../../channel.ts";
import type { CallBot } from "../bot_methods.ts";
import { addressOf, CHANNEL } from "../chat_place.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import { tryFewTimes } from "../try_few_times.ts";
import { isAllowed } from "./allow_list.ts";
import { languageTag } from "./language_tag.ts";
import { placeOf } from "./place_of.ts";
import type { ButtonQuery, Message } from "./updates.ts";

/** What carrying presses takes. */
export interface PressOptions {
  /** The configuration of this moment. */
  config(): TelegramConfig;
  /** Where presses go. */
  intake: Intake;
  /** The way to Telegram. */
  call: CallBot;
  /** Ends what is said about a press. */
  signal: AbortSignal;
  /** The clock and the log. */
  world: TelegramWorld;
}

/** Characters that Telegram shows of what came of a press. */
const MOST_SHOWN = 200;

/** Units of a message. */
const MOST_TEXT = 4096;

/** Carries presses on buttons, and says what came of them. */
export class ButtonPresses {
  readonly #options: PressOptions;
  readonly #open = new Set<Promise<void>>();

  /** One that has carried none. */
  constructor(options: PressOptions) {
    this.#options = options;
  }

  /** Carries a press. What came of it is said without holding up the next. */
  async take(query: ButtonQuery): Promise<void> {
    const result = await this.#press(query);
    const said = this.#say(query, result).catch((error) => {
      const { message } = describeError(error);
      this.#options.world.log.debug(`A press wasn't answered: ${message}`);
    });
    this.#open.add(said);
    said.then(() => this.#open.delete(said));
  }

  /** Returns once everything was said, or the signal ended it. */
  async settled(): Promise<void> {
    await Promise.all(this.#open);
  }

  /** Undefined where the press is nothing to the agent. */
  async #press(
    { from, message, data }: ButtonQuery,
  ): Promise<PressResult | undefined> {
    const { config, intake, world } = this.#options;
    const language = languageTag(from);
    try {
      if (!message || !data || !isAllowed(from.id, config())) return undefined;
      return await intake.press({
        chat: addressOf(placeOf(message)),
        person: `${CHANNEL}:${from.id}`,
        command: data,
        ...(language !== undefined && { language }),
      });
    } catch (error) {
      world.log.warn(`A press failed: ${describeError(error).message}`);
      const text = phrase(texts.pressFailed);
      const spoken = await world.languageFor(language);
      return { text: text.in(spoken), settled: false };
    }
  }

  async #say(
    { id, message }: ButtonQuery,
    result: PressResult | undefined,
  ): Promise<void> {
    const { call, signal } = this.#options;
    const said = result &&
      { text: cut(result.text), show_alert: !result.settled };
    await tryFewTimes(
      () =>
        call("answerCallbackQuery", {
          callback_query_id: id,
          ...said,
        }, signal),
      this.#options,
    ).finally(() => result?.settled && this.#settle(message, result.text));
  }

  /** An edit without buttons takes them away; the words keep their marks. */
  async #settle(
    message: ButtonQuery["message"],
    outcome: string,
  ): Promise<void> {
    if (!message || !isAccessible(message)) return;
    const { call, signal } = this.#options;
    const { chat, message_id, text = "", entities } = message;
    const told = `${text}\n\n${outcome}`;
    await tryFewTimes(
      () =>
        call("editMessageText", {
          chat_id: chat.id,
          message_id,
          text: told.length > MOST_TEXT ? text : told,
          entities,
          link_preview_options: { is_disabled: true },
        }, signal),
      this.#options,
    );
  }
}

/** Of what is old or gone Telegram tells neither words nor a date. */
function isAccessible(message: Message): boolean {
  return message.date !== 0 && message.text !== undefined;
}

function cut(text: string): string {
  if (text.length <= MOST_SHOWN) return text;
  // Half a character would be shown as a question mark.
  const start = text.slice(0, MOST_SHOWN - 1).replace(/[\ud800-\udbff]$/, "");
  return `${start}…`;
}
