import * as v from "valibot";
import { chatKey } from "../base/chat_address.ts";
import type { LanguageOf, Reader } from "../base/language_of.ts";
import type { Logger } from "../base/logger.ts";
import { readStateFile, writeStateFile } from "../base/state_file.ts";
import { describeError } from "../i18n/describe_error.ts";
import type { LanguageCode } from "../i18n/languages.ts";
import { loadLanguage } from "../i18n/load_language.ts";
import { preferredLanguage } from "../i18n/preferred_language.ts";

/** Chats and people that are remembered; who wrote longest ago goes first. */
const MOST = 1000;

/** What remembering languages takes. */
export interface ChatLanguagesOptions {
  /** The home's state folder. */
  state: string;
  /** `language` of the configuration in force. */
  configured(): string;
  /** The environment of the gateway. */
  env(name: string): string | undefined;
  /** Told where nothing can be remembered. */
  log: Logger;
}

const file: v.GenericSchema<unknown, { tags: Record<string, string> }> = v
  .looseObject({
    version: v.literal(1),
    tags: v.record(v.string(), v.string()),
  });

/**
 * Knows what to speak to whom. What people speak is remembered by chat and person
 * over restarts, in `languages.json`: a job or a notice comes without a message.
 */
export class ChatLanguages implements AsyncDisposable {
  readonly #options: ChatLanguagesOptions;
  readonly #path: string;
  readonly #tags = new Map<string, string>();
  #written: Promise<void> = Promise.resolve();

  /** Nobody is remembered yet. */
  constructor(options: ChatLanguagesOptions) {
    this.#options = options;
    this.#path = `${options.state}/languages.json`;
  }

  /** Recalls who was remembered. */
  async open(): Promise<void> {
    const found = await readStateFile(this.#path, {
      parse: (tree) => {
        const result = v.safeParse(file, tree);
        return result.success ? result.output : undefined;
      },
      broken: "what people speak is learnt anew",
      log: this.#options.log,
    });
    for (const [name, tag] of Object.entries(found?.tags ?? {})) {
      this.#tags.set(name, tag);
    }
  }

  /** The language for somebody who speaks that; throws nothing. */
  readonly preferred = (tag?: string): LanguageCode => {
    const { configured, env } = this.#options;
    return preferredLanguage({ configured: configured(), tag, env });
  };

  /** The language for a reader: by what they say now, or once said. */
  readonly of: LanguageOf = ({ chat, person = "", language }) => {
    // A terminal has read the configuration, and may ask for a program.
    if (chat.channel === "cli" && language !== undefined) {
      return loadLanguage(preferredLanguage({ tag: language }));
    }
    const tag = language ?? this.#tags.get(person) ??
      this.#tags.get(chatKey(chat));
    return loadLanguage(this.preferred(tag));
  };

  /** Remembers what somebody speaks, where that is known. */
  note({ chat, person, language }: Reader): void {
    if (language === undefined) return;
    const names = new Set([chatKey(chat), person ?? chatKey(chat)]);
    const news = [...names].filter((name) => this.#tags.get(name) !== language);
    if (news.length === 0) return;
    for (const name of news) {
      this.#tags.delete(name);
      this.#tags.set(name, language);
    }
    for (const oldest of this.#tags.keys()) {
      if (this.#tags.size <= MOST) break;
      this.#tags.delete(oldest);
    }
    this.#write();
  }

  /** Waits until all is on the disk. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#written;
  }

  #write(): void {
    const tags = Object.fromEntries(this.#tags);
    this.#written = this.#written
      .then(() => writeStateFile(this.#path, { version: 1, tags }))
      .catch((error) => {
        const { message } = describeError(error);
        this.#options.log.warn(
          `What people speak isn't remembered: ${message}`,
        );
      });
  }
}
