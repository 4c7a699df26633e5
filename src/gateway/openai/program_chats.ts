import type { ChatAddress } from "../../base/chat_address.ts";
import type { Logger } from "../../base/logger.ts";
import type { Hub } from "../../hub/hub.ts";
import { describeError } from "../../i18n/describe_error.ts";
import { sessionId } from "../../sessions/session_id.ts";
import type { SessionStore } from "../../sessions/session_store.ts";
import type { KeptMessages } from "../kept_messages.ts";
import type { WebChannel } from "../web/web_channel.ts";
import { isProgramChat, newProgramChat } from "./program_chat.ts";

/** What the conversations of programs are looked after with. */
export interface ProgramChatsOptions {
  /** Where conversations are kept. */
  sessions: Pick<SessionStore, "ids" | "deleteIfThere">;
  /** The channel that programs ask on. */
  web: Pick<WebChannel, "name"> & { kept: Pick<KeptMessages, "forget"> };
  /** Knows what is still under way, and stops it. */
  hub: Pick<Hub, "holds" | "stopChat">;
  /** The home's state folder, where their locks lie. */
  state: string;
  /** Told of what stays though nobody reaches it. */
  log: Logger;
}

/**
 * The conversations of clients of the OpenAI protocol, one for each question: the
 * client keeps the history, so that none of them is of any use once it is
 * answered. They are forgotten then, or after the next start.
 */
export class ProgramChats implements AsyncDisposable {
  readonly #options: ProgramChatsOptions;
  /** Begun here and not taken yet, or not forgotten. */
  readonly #own = new Set<string>();
  /** Those that nobody waits for any more. */
  readonly #left = new Set<string>();
  readonly #working = new Set<Promise<void>>();

  /** Those of a gateway. */
  constructor(options: ProgramChatsOptions) {
    this.#options = options;
  }

  /** The name of a new one, which isn't taken for a forgotten one. */
  begin(): string {
    const chatId = newProgramChat();
    this.#own.add(chatId);
    return chatId;
  }

  /** Nobody waits for its answer any more: it ends, or doesn't begin. */
  leave(chatId: string): void {
    const { hub, web } = this.#options;
    if (!this.#own.has(chatId)) return;
    this.#left.add(chatId);
    hub.stopChat({ channel: web.name, chatId });
  }

  /** Whether nobody waits for the answer there. */
  isLeft({ channel, chatId }: ChatAddress): boolean {
    return channel === this.#options.web.name && this.#left.has(chatId);
  }

  /** Something of a chat is over; it may have been the last there is of it. */
  settled(chat: ChatAddress): void {
    const { hub, web } = this.#options;
    if (chat.channel !== web.name || !isProgramChat(chat.chatId)) return;
    if (!hub.holds(chat)) this.#work(() => this.forget(chat.chatId));
  }

  /** Forgets, meanwhile, what a crash left behind. */
  sweep(signal: AbortSignal): void {
    this.#work(async () => {
      const { hub, sessions, web: { name: channel } } = this.#options;
      const prefix = `${channel}_`;
      for (const id of await sessions.ids()) {
        if (signal.aborted) return;
        const chatId = id.startsWith(prefix) ? id.slice(prefix.length) : "";
        if (!isProgramChat(chatId) || this.#own.has(chatId)) continue;
        if (!hub.holds({ channel, chatId })) await this.forget(chatId);
      }
    });
  }

  /** Forgets one of them; its session last, by which it is found after a crash. */
  async forget(chatId: string): Promise<void> {
    const { sessions, web, state } = this.#options;
    const id = sessionId(web.name, chatId);
    await web.kept.forget(chatId);
    for (const lock of [id, `kept_${id}`]) {
      // There may be none, or the system may keep one that is held.
      await Deno.remove(`${state}/locks/${lock}.lock`).catch(() => {});
    }
    await sessions.deleteIfThere(id);
    this.#own.delete(chatId);
    this.#left.delete(chatId);
  }

  /** Waits for what is being forgotten. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#working);
  }

  #work(work: () => Promise<void>): void {
    const done = work().catch((error) => {
      const { message } = describeError(error);
      this.#options.log.warn(`A program's conversation stays: ${message}`);
    }).finally(() => this.#working.delete(done));
    this.#working.add(done);
  }
}
