import { delay } from "../../base/delay.ts";
import type { Language } from "../../base/language.ts";
import type { Logger } from "../../base/logger.ts";
import type { TelegramConfig } from "../../config/config.ts";
import type { InboundMessage } from "../../hub/inbound_message.ts";
import type { LanguageCode } from "../../i18n/languages.ts";
import { loadLanguage } from "../../i18n/load_language.ts";

/** One line of the bot's menu. */
export interface MenuCommand {
  /** The word without the slash: 1 to 32 of a-z, 0-9 and `_`. */
  command: string;
  /** What it does, 1 to 256 characters. */
  description: string;
}

/** The bot's menu in a language. */
export interface CommandMenu {
  /** Whose language (ISO 639-1); absent for those who have no menu of theirs. */
  language_code?: string;
  /** Its lines. */
  commands: readonly MenuCommand[];
}

/** What the Telegram channel is made of. */
export interface TelegramOptions {
  /** Its configuration, asked for anew at each message and at each start. */
  config(): TelegramConfig;
  /** The bot's menu, once for each language. */
  menus: readonly CommandMenu[];
  /** What is spoken to somebody who speaks that (IETF BCP 47). Default: English. */
  preferred?(tag?: string): LanguageCode;
  /** Whether a message may overtake one of its chat that found no room. */
  isUrgent(message: InboundMessage): boolean;
  /** The log. */
  log: Logger;
  /** The network. */
  fetch?: typeof fetch;
  /** The clock. */
  now?(): Date;
  /** Waits some milliseconds, or throws the signal's reason. */
  delay?(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A number from 0 to 1, to spread retries. */
  random?(): number;
}

/** The world, as the parts of the channel see it. */
export interface TelegramWorld {
  /** The log. */
  log: Logger;
  /** The network. */
  fetch?: typeof fetch;
  /** The clock. */
  now(): Date;
  /** Waits some milliseconds, or throws the signal's reason. */
  delay(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A number from 0 to 1, to spread retries. */
  random(): number;
  /** The language for somebody who speaks that (IETF BCP 47). */
  languageFor(tag?: string): Promise<Language>;
}

/** The world of the options, with the real one for what isn't given. */
export function worldOf(options: TelegramOptions): TelegramWorld {
  const { preferred = () => "en" } = options;
  return {
    log: options.log,
    fetch: options.fetch,
    now: options.now ?? (() => new Date()),
    delay: options.delay ?? delay,
    random: options.random ?? Math.random,
    languageFor: (tag) => loadLanguage(preferred(tag)),
  };
}
