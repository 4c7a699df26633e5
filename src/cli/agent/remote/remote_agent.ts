import { startDeadline } from "../../../base/deadline.ts";
import { english } from "../../../base/language.ts";
import { MiniclawError } from "../../../base/miniclaw_error.ts";
import { phrase } from "../../../base/phrase.ts";
import { type Say, sayIn } from "../../../base/say.ts";
import { stripControl } from "../../../base/strip_control.ts";
import {
  type GatewayMessage,
  MOST_ASKED_BYTES,
  type TerminalMessage,
} from "../../../gateway/remote/protocol.ts";
import { texts } from "../../../i18n/en/agent.ts";
import type { ApprovalRequest } from "../../../tools/approval/approver.ts";
import type { AgentTerminal } from "../agent_terminal.ts";
import type { AnswerEnd, Answerer } from "../answerer.ts";
import type { GatewayConnection } from "./connect_gateway.ts";
import { RemoteQuestion } from "./remote_question.ts";
import { describeKept } from "./show_kept.ts";

/** Milliseconds that a gateway is given to stop: it does so within one second. */
const STOPPING_MS = 3000;

/** What talking to a gateway's agent takes. */
export interface RemoteAgentOptions {
  /** The gateway that answered. */
  connection: GatewayConnection;
  /** Looks for the gateway again once that one is gone; throws where none is. */
  reconnect(): Promise<GatewayConnection>;
  /** The person who started it. */
  terminal: AgentTerminal;
  /** The chat on channel `cli`. */
  chatId: string;
  /** Who types there. */
  person: string;
  /** The model that was named for this run. */
  model?: string;
  /** Speaks the language of the terminal. Default: English. */
  say?: Say;
  /** The code of what is spoken on this terminal. */
  language?: string;
  /** Masks secrets. */
  redact(text: string): string;
  /** The clock. */
  now(): Date;
}

/** The agent of a running gateway, one question at a time. */
export class RemoteAgent implements Answerer, AsyncDisposable {
  readonly #options: RemoteAgentOptions;
  readonly #requests = new Map<string, AbortController>();
  #connection: GatewayConnection;
  #reading: Promise<void>;
  #question?: RemoteQuestion;
  #model: string;
  #isEnding = false;

  /** That of a gateway. */
  constructor(options: RemoteAgentOptions) {
    const { connection, model = connection.welcome.model } = options;
    this.#options = options;
    this.#connection = connection;
    this.#model = model;
    this.#reading = this.#read(connection);
  }

  /** Has the gateway answer a message. */
  async answer(
    { text }: Parameters<Answerer["answer"]>[0],
    { signal, onEvent }: Parameters<Answerer["answer"]>[1],
  ): Promise<AnswerEnd> {
    const question = new RemoteQuestion(onEvent);
    const order = this.#orderOf(question, text);
    await this.#reconnect();
    this.#question = question;
    using grace = new DisposableStack();
    const stop = (): void => {
      this.#tell({ kind: "stop", id: question.id });
      const deadline = grace.use(startDeadline(STOPPING_MS));
      deadline.signal.addEventListener("abort", () => question.stopped());
    };
    signal.addEventListener("abort", stop, { once: true });
    grace.defer(() => signal.removeEventListener("abort", stop));
    this.#tell(order);
    if (signal.aborted) stop();
    return await question.end;
  }

  /** The model that the last answer is from. */
  modelOf(): Promise<string> {
    return Promise.resolve(this.#model);
  }

  /** The gateway does that by itself. */
  afterwards(): Promise<void> {
    return Promise.resolve();
  }

  /** Hangs up. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isEnding = true;
    this.#connection.wire.close();
    await this.#reading;
  }

  #orderOf({ id }: RemoteQuestion, text: string): TerminalMessage {
    const { chatId, person, model, language } = this.#options;
    const order = {
      ...{ kind: "ask" as const, id, chatId, person, text },
      ...(model !== undefined && { model }),
      ...(language !== undefined && { language }),
    };
    const { length } = new TextEncoder().encode(JSON.stringify(order));
    if (length < MOST_ASKED_BYTES) return order;
    const size = Number((length / 2 ** 20).toFixed(1));
    throw new MiniclawError(phrase(texts.messageTooLong, { size }), {
      code: "too_long",
      hint: phrase(texts.putIntoFile),
    });
  }

  async #reconnect(): Promise<void> {
    if (this.#connection.wire.isOpen) return;
    await this.#reading;
    this.#connection = await this.#options.reconnect();
    this.#reading = this.#read(this.#connection);
  }

  #tell(message: TerminalMessage): void {
    void this.#connection.wire.send(message);
  }

  async #read({ messages }: GatewayConnection): Promise<void> {
    const { chatId, person, terminal, say = sayIn(english) } = this.#options;
    if (terminal.staysOpen) this.#tell({ kind: "listen", chatId, person });
    for await (const message of messages) this.#hear(message);
    for (const request of this.#requests.values()) request.abort();
    this.#question?.lost();
    if (this.#isEnding || !terminal.staysOpen) return;
    terminal.show(say(texts.gatewayEnded));
  }

  #hear(message: GatewayMessage): void {
    const { now, say = sayIn(english) } = this.#options;
    switch (message.kind) {
      case "say":
        return this.#show(message.text);
      case "away":
        return this.#show(
          describeKept(message.messages, { now: now(), say }),
        );
      case "asked":
        return void this.#ask(message.code, message.request);
      case "lapsed":
        return this.#requests.get(message.code)?.abort();
      case "taken":
      case "event":
      case "reply":
      case "refused":
        return this.#gather(message);
    }
  }

  #gather(
    message: Extract<
      GatewayMessage,
      { kind: "taken" | "event" | "reply" | "refused" }
    >,
  ): void {
    const question = this.#question;
    if (!question || message.id !== question.id) return;
    switch (message.kind) {
      case "taken":
        return question.taken();
      case "event":
        return question.hear(message.event);
      case "refused":
        return question.failed(message.error);
      case "reply":
        this.#model = message.model;
        return question.answered(message);
    }
  }

  /** The person's word; a question that was taken back needs none. */
  async #ask(code: string, request: ApprovalRequest): Promise<void> {
    const takenBack = new AbortController();
    this.#requests.set(code, takenBack);
    try {
      const { approver } = this.#options.terminal;
      const answer = await approver.ask(request, takenBack.signal);
      this.#tell({ kind: "decision", code, answer });
    } catch {
      if (takenBack.signal.aborted) return;
      this.#tell({ kind: "decision", code, answer: "nobody" });
    } finally {
      this.#requests.delete(code);
    }
  }

  #show(text: string): void {
    const { terminal, redact } = this.#options;
    terminal.show(redact(stripControl(text)));
  }
}
