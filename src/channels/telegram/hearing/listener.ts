import { english, type Language } from "../../../base/language.ts";
import { phrase } from "../../../base/phrase.ts";
import type { TelegramConfig } from "../../../config/config.ts";
import type { InboundMessage } from "../../../hub/inbound_message.ts";
import { texts } from "../../../i18n/en/telegram.ts";
import type { Intake } from "../../channel.ts";
import type { TelegramWorld } from "../telegram_options.ts";
import { Albums } from "./albums.ts";
import { isAllowed } from "./allow_list.ts";
import { hearMessage, type HearOptions, writerOf } from "./hear_message.ts";
import { HeardTexts } from "./heard_texts.ts";
import { languageTag } from "./language_tag.ts";
import type { StrangerLog } from "./stranger_log.ts";
import type { BotIdentity, Message, Update } from "./updates.ts";

/** What listening takes. */
export interface ListenerOptions {
  /** The configuration of this moment. */
  config(): TelegramConfig;
  /** Who the bot is. */
  bot: BotIdentity;
  /** Where a text is changed that still waits. */
  intake: Intake;
  /** Told of strangers. */
  strangers: StrangerLog;
  /** The clock and the log. */
  world: TelegramWorld;
  /** Told that a group has another id now. */
  onMoved(from: number, to: number): void;
}

/** Makes of updates what the agent is asked. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #texts = new HeardTexts();
  readonly #albums = new Albums();

  /** One that has heard nothing. */
  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** What an update asks of the agent: nothing for most that aren't messages. */
  async hear(update: Update): Promise<InboundMessage[]> {
    const message = update.message ?? update.edited_message;
    if (!message) return [];
    const language = await this.#languageOf(message);
    const heard = this.#tryToHear(message, {
      ...{ updateId: update.update_id, language },
    });
    return update.edited_message
      ? await this.#amend(message, { heard, language })
      : heard;
  }

  /** Remembers what an update brought once it was taken. */
  remember({ message: written, edited_message, update_id }: Update): void {
    const message = written ?? edited_message;
    if (!message) return;
    const heard = this.#tryToHear(message, {
      ...{ updateId: update_id, language: english },
    }).at(-1);
    if (!heard) return;
    const id = this.#texts.get(message)?.id ?? heard.id;
    this.#texts.set(message, { id, text: heard.text });
    this.#albums.remember(message);
  }

  /** An update that can't be understood must not come back for ever. */
  #tryToHear(message: Message, update: Hearing): InboundMessage[] {
    try {
      return this.#hear(message, update);
    } catch {
      this.#options.world.log.warn(
        `Update ${update.updateId} can't be understood and is passed over`,
      );
      return [];
    }
  }

  #hear(message: Message, update: Hearing): InboundMessage[] {
    const { bot, strangers, world, onMoved } = this.#options;
    const config = this.#options.config();
    if (message.migrate_to_chat_id) {
      onMoved(message.chat.id, message.migrate_to_chat_id);
    }
    const writer = writerOf(message);
    if (!writer) return [];
    const heard = hearMessage(message, {
      ...{ ...update, bot, now: world.now },
      notesInGroups: config.private_notes_in_groups,
    });
    if (!isAllowed(writer.id, config)) {
      if (heard.length > 0) strangers.note(writer, config);
      return [];
    }
    return this.#albums.isOpen(message)
      ? heard.filter(({ answer }) => answer === undefined)
      : heard;
  }

  async #amend(
    message: Message,
    { heard, language }: { heard: InboundMessage[]; language: Language },
  ): Promise<InboundMessage[]> {
    const edited = heard.find(({ answer }) => answer === undefined);
    if (!edited) return [];
    const before = this.#texts.get(message);
    // A link's preview, or a reaction, is told as an edit too.
    if (before?.text === edited.text) return [];
    // A group's message that wasn't meant for the bot may be so now.
    if (!before && message.chat.type !== "private") return [edited];
    const amended = before &&
      await this.#options.intake.amend(before.id, edited.text);
    if (amended === "amended") return [];
    return [{ ...edited, answer: phrase(texts.tooLate).in(language) }];
  }

  /** A stranger has no language loaded. */
  async #languageOf(message: Message): Promise<Language> {
    const { config, world } = this.#options;
    const writer = writerOf(message);
    return writer && isAllowed(writer.id, config())
      ? await world.languageFor(languageTag(writer))
      : english;
  }
}

type Hearing = Pick<HearOptions, "updateId" | "language">;
