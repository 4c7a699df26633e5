import { type ChatAddress, chatKey } from "../../base/chat_address.ts";
import { describeError } from "../../i18n/describe_error.ts";
import { lockFile } from "../../base/lock_file.ts";
import type { NamedModel } from "../../tools/background.ts";
import type { AgentOptions } from "../agent_options.ts";
import { askForFacts } from "./ask_for_facts.ts";
import {
  type Backlog,
  CondenseBacklog,
  type FallenMessage,
  oldestPart,
} from "./condense_backlog.ts";
import { condensePrompt } from "./condense_prompt.ts";
import { readFacts } from "./read_facts.ts";

/** Fewer messages wait for more, so that a call is worth its price. */
const ENOUGH_MESSAGES = 20;
/** They don't wait for longer than a day. */
const LONGEST_WAIT_MS = 86_400_000;
/** Letters of a conversation in one call, where the window has room for them. */
const MOST_LETTERS = 12_000;

/** What condensing needs. */
export type CondenserOptions = Pick<
  AgentOptions,
  | "provider"
  | "providerName"
  | "desk"
  | "governor"
  | "model"
  | "memory"
  | "home"
  | "config"
  | "log"
  | "now"
  | "timezone"
  | "redact"
>;

/**
 * Notes what matters in what falls out of conversations. What fell out of a chat
 * that had chosen its provider is told to that one alone: a person who gave a
 * chat a model of their own doesn't expect its oldest part at another service,
 * whatever is in force. While that one can't be asked, it waits.
 */
export class Condenser {
  readonly #options: CondenserOptions;
  readonly #backlog: CondenseBacklog;
  #told = false;

  /** A condenser whose backlog lies in the home's state. */
  constructor(options: CondenserOptions) {
    this.#options = options;
    this.#backlog = new CondenseBacklog(options.home.state);
  }

  /**
   * Keeps what falls out of a conversation until it can be condensed. What rules
   * answer isn't kept: they find nothing in it.
   */
  async setAside(
    chat: ChatAddress,
    fallen: readonly FallenMessage[],
  ): Promise<void> {
    const messages = fallen.filter(({ choice }) => !this.#isRuled(choice));
    await this.#backlog.add(chat, messages, this.#options.now());
  }

  /**
   * Condenses what is due, one model call a chat, unless another process does.
   * What is stopped or goes wrong is tried again the next time; throws nothing.
   */
  async condense(signal: AbortSignal): Promise<void> {
    try {
      const due = (await this.#backlog.all()).filter((one) => this.#isDue(one));
      if (due.length === 0) return;
      const lock = await this.#lock();
      if (!lock) return;
      using _lock = lock;
      const failing = new Set<string | undefined>();
      for (const { chat } of due) {
        signal.throwIfAborted();
        await this.#condenseChat(chat, { failing, signal });
      }
    } catch (error) {
      if (!signal.aborted) this.#tell(error);
    }
  }

  /** The lock of who condenses; undefined while another process has it. */
  async #lock(): Promise<Disposable | undefined> {
    const signal = AbortSignal.abort();
    try {
      return await lockFile(this.#backlog.lock, { signal });
    } catch (error) {
      if (error === signal.reason) return undefined;
      throw error;
    }
  }

  /** Reads again: another process may just have done it. */
  async #condenseChat(
    chat: ChatAddress,
    { failing, signal }: {
      failing: Set<string | undefined>;
      signal: AbortSignal;
    },
  ): Promise<void> {
    const backlog = (await this.#backlog.all()).find((one) =>
      one.chat.channel === chat.channel && one.chat.chatId === chat.chatId
    );
    if (!backlog || !this.#isDue(backlog)) return;
    const { memory, config, timezone, redact, now, log } = this.#options;
    const { choice, fallen } = oldestPart(backlog);
    const { messages, count, days } = condensePrompt(fallen, {
      room: Math.min(MOST_LETTERS, Math.floor(config.agent.context_tokens / 2)),
      timezone,
    });
    if (this.#isRuled(choice) || failing.has(choice?.provider)) return;
    const answer = await askForFacts(messages, {
      ...{ choice, signal, options: this.#options },
    }).catch((error) => {
      signal.throwIfAborted();
      // The others' providers may well answer.
      failing.add(choice?.provider);
      this.#tell(error);
    });
    if (answer === undefined) return;
    if (answer.trim() === "") log.warn("Nothing was said about what to note");
    for (const { text, day } of readFacts(answer, days)) {
      const source = `${chat.channel} ${chat.chatId}, ${day}`;
      await memory.append("today", `${redact(text)} (from ${source})`, {
        unique: true,
        chat: chatKey(chat),
      });
    }
    // Only now: a crash before this asks twice rather than loses it.
    await this.#backlog.remove(chat, count, now());
  }

  #isRuled(choice: NamedModel | undefined): boolean {
    const { config: { providers }, providerName } = this.#options;
    return providers[choice?.provider ?? providerName]?.type === "offline";
  }

  #isDue({ messages, since }: Backlog): boolean {
    const age = this.#options.now().getTime() - Date.parse(since);
    return messages.length >= ENOUGH_MESSAGES || age >= LONGEST_WAIT_MS;
  }

  #tell(error: unknown): void {
    const { log } = this.#options;
    const { message } = describeError(error);
    log[this.#told ? "debug" : "warn"](
      `What fell out of a conversation is condensed later: ${message}`,
    );
    this.#told = true;
  }
}
