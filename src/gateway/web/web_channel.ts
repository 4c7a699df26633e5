import { aborted } from "../../base/aborted.ts";
import type { ChatAddress } from "../../base/chat_address.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import type {
  AnswerView,
  Channel,
  ChannelRun,
  Intake,
} from "../../channels/channel.ts";
import type { Delivery } from "../../hub/hub_options.ts";
import type { InboundMessage } from "../../hub/inbound_message.ts";
import type { OutboundMessage } from "../../hub/outbound_message.ts";
import { texts } from "../../i18n/en/api.ts";
import { KeptMessages } from "../kept_messages.ts";
import { ChatLog } from "./chat_log.ts";
import { keptOf } from "./kept_of.ts";
import { shortEvent } from "./short_event.ts";
import type {
  LeftUndone,
  WebChannelOptions,
  WebKept,
} from "./web_channel_options.ts";
import type { WebApproval } from "./web_event.ts";

/** Chats that nobody looks at any more are remembered up to this number. */
const MOST_IDLE_LOGS = 20;

/**
 * The channel of the web pages and of programs that ask over HTTP. What a page
 * missed stands in the conversation, or is kept beside it.
 */
export class WebChannel implements Channel {
  /** What its chats are addressed by. */
  readonly name = "web";
  /** A page shows how an answer ended. */
  readonly showsOutcome = true;
  readonly #options: WebChannelOptions;
  readonly #kept: WebKept;
  readonly #logs = new Map<string, ChatLog>();
  readonly #ending = new AbortController();
  #intake?: Intake;

  /** A channel that nobody is on yet. */
  constructor(options: WebChannelOptions) {
    this.#options = options;
    this.#kept = options.kept ?? new KeptMessages(options.state, {
      channel: this.name,
      folder: "web",
    });
  }

  /** Hears until the signal. */
  async run({ intake, signal, onState }: ChannelRun): Promise<void> {
    this.#intake = intake;
    onState({ status: "ok" });
    await aborted(signal);
    this.#intake = undefined;
  }

  /** What takes messages; undefined while the gateway starts or ends. */
  get intake(): Intake | undefined {
    return this.#intake;
  }

  /** Aborted once nothing more will be told, by an error that says so. */
  get ended(): AbortSignal {
    return this.#ending.signal;
  }

  /** Tells nothing more: what has no answer yet gets it from the next gateway. */
  end(): void {
    this.#ending.abort(
      new MiniclawError(phrase(texts.ending), {
        code: "busy",
        hint: phrase(texts.tryAgain),
      }),
    );
  }

  /** What was said in a chat beside the answers. */
  get kept(): WebKept {
    return this.#kept;
  }

  /** What happens in a chat. */
  log(chatId: string): ChatLog {
    const known = this.#logs.get(chatId);
    if (known) return known;
    this.#forgetIdle();
    const log = new ChatLog(crypto.randomUUID().slice(0, 8));
    this.#logs.set(chatId, log);
    return log;
  }

  /** The requests of all chats that wait for the person's word. */
  get approvals(): { session: string; approval: WebApproval }[] {
    return [...this.#logs].flatMap(([session, { approvals }]) =>
      approvals.map((approval) => ({ session, approval }))
    );
  }

  /** The owner reads it, and nobody else. */
  audienceOf(): "person" {
    return "person";
  }

  /** Whether a page shows that chat. */
  reaches({ chatId }: ChatAddress): boolean {
    return this.#logs.get(chatId)?.isFollowed ?? false;
  }

  /** Takes up what has no answer yet, before anybody can ask for it again. */
  recall({ inbound, outbound }: LeftUndone): void {
    for (const { id, chat, text, received_at: at, answer } of inbound) {
      if (chat.channel !== this.name || answer !== undefined) continue;
      this.log(chat.chatId).write({ id, text, at });
    }
    for (const { chat, answers } of outbound) {
      if (chat.channel !== this.name || answers === undefined) continue;
      this.log(chat.chatId).expect(answers);
    }
  }

  /** Shows an answer on every page that shows the chat. */
  follow({ id, chat, text, received_at: at }: InboundMessage): AnswerView {
    const log = this.log(chat.chatId);
    // It may be a job's, which no page wrote.
    log.write({ id, text, at });
    return {
      onEvent: (event) =>
        log.add({ kind: "progress", answers: id, event: shortEvent(event) }),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    };
  }

  /**
   * Brings a message to every page that shows its chat, now or later. What no
   * conversation holds is kept before it is told: who comes between the two finds
   * it there, and knows it again by its id when it is told.
   */
  async send(message: OutboundMessage, delivery: Delivery): Promise<void> {
    delivery.signal.throwIfAborted();
    const { id, chat, answers, text, choices, outcome } = message;
    const { chatId } = chat;
    // Whatever was answered may have changed it; without it the page goes on.
    const choice = await this.#options.choiceOf?.(chat).catch(() => undefined);
    const at = this.#options.now().toISOString();
    const kept = keptOf(message, at);
    if (kept) await this.#kept.keep(chatId, kept);
    const log = this.log(chatId);
    const told = { id, answers, text, choices, outcome, at, ...choice };
    log.add({ kind: "reply", ...told });
    await delivery.onPart();
  }

  #forgetIdle(): void {
    const idle = [...this.#logs].filter(([, log]) => log.isIdle);
    const surplus = idle.slice(0, Math.max(0, idle.length - MOST_IDLE_LOGS));
    for (const [chatId] of surplus) this.#logs.delete(chatId);
  }
}
