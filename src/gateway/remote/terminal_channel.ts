import { delay } from "../../base/delay.ts";
import { describeError } from "../../i18n/describe_error.ts";
import type { ChatAddress } from "../../base/chat_address.ts";
import { type LanguageOf, speakEnglish } from "../../base/language_of.ts";
import type { Logger } from "../../base/logger.ts";
import { isStorageFull } from "../../base/storage_full.ts";
import { truncateMiddle } from "../../base/truncate_middle.ts";
import type {
  AnswerView,
  Channel,
  ChannelRun,
} from "../../channels/channel.ts";
import type { Delivery } from "../../hub/hub_options.ts";
import type { InboundMessage } from "../../hub/inbound_message.ts";
import type { OutboundMessage } from "../../hub/outbound_message.ts";
import type { Approver } from "../../tools/approval/approver.ts";
import { spokenText } from "../spoken_text.ts";
import { askTerminals } from "./ask_terminals.ts";
import { KeptMessages } from "../kept_messages.ts";
import { listenForTerminals } from "./listen_for_terminals.ts";
import { serveTerminal } from "./serve_terminal.ts";
import { TerminalDesk } from "./terminal_desk.ts";
import { type OpenQuestion, type Terminal, Terminals } from "./terminals.ts";

/** Milliseconds that a terminal is given to read what it is told. */
const PATIENCE_MS = 10_000;

/** Milliseconds after which a full disk is tried again. */
const FULL_DISK_MS = 30_000;

/** The longest text, in bytes; in JSON it may be six times as long. */
const MOST_TEXT_BYTES = 512 * 1024;

/** What the channel of the terminals is made from. */
export interface TerminalChannelOptions {
  /** The home's state folder. */
  state: string;
  /** The gateway's configuration file: who names another isn't meant. */
  config: string;
  /** The model of the moment. */
  model(): string;
  /** Who has it, a key of `providers`. */
  provider(): string;
  /** Finds the language of a chat. Default: English. */
  languageOf?: LanguageOf;
  /** The model of a chat. */
  modelOf(chat: ChatAddress): Promise<string>;
  /** Ends the answer that is being made in a chat. */
  stopTurn(chat: ChatAddress): boolean;
  /** Called when another process has changed the jobs. */
  onNudge(): void;
  /** Its log. */
  log: Logger;
  /** The clock. */
  now(): Date;
  /** Listens on the loopback. Default: on Windows, and else on a socket. */
  loopback?: boolean;
  /** Milliseconds within which a peer says what it is. */
  greetingMs?: number;
}

/**
 * The channel of the terminals on this machine: `miniclaw agent` where the gateway
 * runs. Its connections outlive `run`, so that what was asked is answered while
 * the gateway ends; they end when it is disposed.
 */
export class TerminalChannel implements Channel, AsyncDisposable {
  /** What its chats are addressed by. */
  readonly name = "cli";
  /** A terminal turns it into an exit code. */
  readonly showsOutcome = true;
  /** Asks who is on a terminal. */
  readonly approver: Approver;
  readonly #options: TerminalChannelOptions;
  readonly #terminals = new Terminals();
  readonly #kept: KeptMessages;
  readonly #desk: TerminalDesk;
  readonly #serving = new Set<Promise<void>>();

  /** A channel that nobody is on yet. */
  constructor(options: TerminalChannelOptions) {
    this.#options = options;
    this.#kept = new KeptMessages(options.state);
    this.approver = askTerminals(this.#terminals);
    this.#desk = new TerminalDesk({
      ...options,
      onListen: (terminal) => this.#catchUp(terminal),
    });
  }

  /** Listens for terminals until the signal. */
  async run(run: ChannelRun): Promise<void> {
    const { state, loopback } = this.#options;
    const { signal } = run;
    if (signal.aborted) return;
    await using door = await listenForTerminals(state, { loopback });
    signal.addEventListener("abort", door.close, { once: true });
    using _open = this.#desk.open(run);
    if (signal.aborted) return;
    run.onState({ status: "ok" });
    try {
      for await (const connection of door.listener) {
        const served = this.#serve(connection, door.token);
        this.#serving.add(served);
        void served.then(() => this.#serving.delete(served));
      }
    } finally {
      signal.removeEventListener("abort", door.close);
    }
  }

  /** A terminal has one reader. */
  audienceOf(): "person" {
    return "person";
  }

  /** Shows an answer on the terminal that asked. */
  follow({ id, chat }: InboundMessage): AnswerView {
    const asking = this.#terminals.asking(id);
    if (asking) asking.question.state = "answering";
    if (this.#desk.wasWithdrawn(id)) this.#options.stopTurn(chat);
    return {
      onEvent: (event) => {
        if (event.kind === "usage") return;
        const shown = event.kind === "text"
          ? event
          : { kind: event.kind, tool: event.tool };
        void asking?.terminal.wire.send({ kind: "event", id, event: shown });
      },
      [Symbol.asyncDispose]: () => {
        if (asking) asking.question.state = "over";
        return Promise.resolve();
      },
    };
  }

  /**
   * Brings an answer to the terminal that asked, and all else to those on which
   * the chat is open; what meets nobody is kept for the next one.
   */
  async send(message: OutboundMessage, delivery: Delivery): Promise<void> {
    delivery.signal.throwIfAborted();
    if (delivery.sentParts > 0) return;
    const isThere = await this.#answer(message) || await this.#say(message);
    if (!isThere) await this.#keep(message, delivery.signal);
    await delivery.onPart();
  }

  /** Whether anybody is in that chat on a terminal. */
  reaches({ chatId }: ChatAddress): boolean {
    return this.#terminals.inChat(chatId).length > 0;
  }

  /** Ends every connection. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#terminals.closeAll();
    await Promise.all(this.#serving);
  }

  async #serve(connection: Deno.Conn, token?: string): Promise<void> {
    const { log } = this.#options;
    try {
      await serveTerminal(connection, {
        ...this.#options,
        ...{ token, terminals: this.#terminals },
        onTold: (told, terminal) => this.#desk.hear(told, terminal),
      });
    } catch (error) {
      log.warn(`A terminal was let go: ${describeError(error).message}`);
    }
  }

  async #answer(message: OutboundMessage): Promise<boolean> {
    const { answers, text, outcome = { kind: "answered" } } = message;
    const asking = answers && this.#terminals.asking(answers);
    if (!asking) return outcome.kind === "stopped";
    const { terminal, question } = asking;
    const model = await this.#modelOf(question, message.chat);
    const cut = truncateMiddle(text, MOST_TEXT_BYTES);
    const isThere = await terminal.wire.deliver({
      ...{ kind: "reply", id: question.id, text: cut },
      ...{ model, outcome },
    }, PATIENCE_MS);
    terminal.questions.delete(question.id);
    return isThere || outcome.kind === "stopped";
  }

  async #modelOf(
    { model }: OpenQuestion,
    chat: ChatAddress,
  ): Promise<string> {
    const { modelOf, model: ofAll } = this.#options;
    return model ?? await modelOf(chat).catch(() => ofAll());
  }

  async #say(message: OutboundMessage): Promise<boolean> {
    const text = truncateMiddle(await this.#spoken(message), MOST_TEXT_BYTES);
    if (text.trim() === "") return true;
    const told = await Promise.all(
      this.#terminals.inChat(message.chat.chatId).map(({ wire }) =>
        wire.deliver({ kind: "say", text }, PATIENCE_MS)
      ),
    );
    return told.includes(true);
  }

  async #spoken(message: OutboundMessage): Promise<string> {
    const { languageOf = speakEnglish } = this.#options;
    return spokenText(message, await languageOf(message));
  }

  async #keep(message: OutboundMessage, signal: AbortSignal): Promise<void> {
    const at = this.#options.now().toISOString();
    const kept = { at, text: await this.#spoken(message) };
    for (;;) {
      try {
        return await this.#kept.keep(message.chat.chatId, kept);
      } catch (error) {
        if (!isStorageFull(error)) throw error;
        await delay(FULL_DISK_MS, signal);
      }
    }
  }

  async #catchUp({ wire, listens }: Terminal): Promise<void> {
    if (!listens) return;
    await this.#kept.handOver(
      listens.chatId,
      (messages) => wire.deliver({ kind: "away", messages }, PATIENCE_MS),
    );
  }
}
