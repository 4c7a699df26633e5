import { describeError } from "../../i18n/describe_error.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import type { ChatAddress } from "../../base/chat_address.ts";
import { type LanguageOf, speakEnglish } from "../../base/language_of.ts";
import type { Logger } from "../../base/logger.ts";
import type { ChannelRun } from "../../channels/channel.ts";
import type { InboundMessage } from "../../hub/inbound_message.ts";
import { texts } from "../../i18n/en/gateway.ts";
import { sessionId } from "../../sessions/session_id.ts";
import type { TerminalMessage } from "./protocol.ts";
import { refuseQuestion, type Told } from "./serve_terminal.ts";
import type { Terminal } from "./terminals.ts";

/** Questions that may wait on one terminal. */
const MOST_QUESTIONS = 8;

type Ask = Extract<TerminalMessage, { kind: "ask" }>;

/** What doing as terminals tell takes. */
export interface DeskOptions {
  /** The model of the moment. */
  model(): string;
  /** Who has it, and whoever is named on a command line. */
  provider(): string;
  /** Finds the language of who asks. Default: English. */
  languageOf?: LanguageOf;
  /** Ends the answer that is being made in a chat. */
  stopTurn(chat: ChatAddress): boolean;
  /** Called when the jobs have changed. */
  onNudge(): void;
  /** Called when a chat is opened on a terminal. */
  onListen(terminal: Terminal): Promise<void>;
  /** Its log. */
  log: Logger;
  /** The clock. */
  now(): Date;
}

/** Does what terminals tell. */
export class TerminalDesk {
  readonly #options: DeskOptions;
  readonly #withdrawn = new Set<string>();
  #run?: ChannelRun;

  /** A desk that takes no question yet. */
  constructor(options: DeskOptions) {
    this.#options = options;
  }

  /** Takes questions until disposed. */
  open(run: ChannelRun): Disposable {
    this.#run = run;
    return { [Symbol.dispose]: () => this.#run = undefined };
  }

  /** Whether a question was stopped before its turn began; says so once. */
  wasWithdrawn(id: string): boolean {
    return this.#withdrawn.delete(id);
  }

  /** Does what a terminal told. */
  hear(told: Told, terminal: Terminal): void {
    switch (told.kind) {
      case "ask":
        return void this.#ask(told, terminal);
      case "stop":
        return this.#stop(told.id, terminal);
      case "decision":
        return terminal.requests.get(told.code)?.(told.answer);
      case "listen":
        return void this.#listen(told, terminal);
      case "nudge":
        this.#options.onNudge();
        return void terminal.wire.send({ kind: "nudged" });
    }
  }

  async #ask(ask: Ask, terminal: Terminal): Promise<void> {
    const { id, chatId, person, model } = ask;
    const { questions, wire } = terminal;
    try {
      const run = this.#expectRun();
      checkRoom(ask, terminal);
      questions.set(id, { id, chatId, person, model, state: "waiting" });
      const message = messageOf(ask, this.#options);
      if (await offer(message, { run, terminal })) {
        void wire.send({ kind: "taken", id });
      } else this.#withdrawn.delete(id);
    } catch (error) {
      questions.delete(id);
      this.#withdrawn.delete(id);
      await this.#refuse(ask, { terminal, error });
    }
  }

  async #refuse(
    ask: Ask,
    { terminal, error }: { terminal: Terminal; error: unknown },
  ): Promise<void> {
    const { languageOf = speakEnglish } = this.#options;
    const language = await languageOf(messageOf(ask, this.#options));
    refuseQuestion(terminal, ask.id, describeError(error, language));
  }

  #expectRun(): ChannelRun {
    if (this.#run && !this.#run.signal.aborted) return this.#run;
    throw new MiniclawError(phrase(texts.isEnding), {
      code: "ending",
      hint: phrase(texts.askLater),
    });
  }

  /** What hasn't begun is answered at once, and stopped when it begins. */
  #stop(id: string, { questions, wire }: Terminal): void {
    const question = questions.get(id);
    if (!question) return;
    const { chatId, state, model = this.#options.model() } = question;
    if (state === "answering") {
      this.#options.stopTurn({ channel: "cli", chatId });
    }
    if (state !== "waiting") return;
    questions.delete(id);
    this.#withdrawn.add(id);
    void wire.send({
      ...{ kind: "reply", id, text: "", model },
      outcome: { kind: "stopped" },
    });
  }

  async #listen(
    { chatId, person }: { chatId: string; person: string },
    terminal: Terminal,
  ): Promise<void> {
    try {
      terminal.listens = { chatId, person };
      await this.#options.onListen(terminal);
    } catch (error) {
      this.#options.log.warn(
        `What was kept for the chat "${chatId}" can't be shown: ${
          describeError(error).message
        }`,
      );
    }
  }
}

/** Waits for room for as long as the terminal does; says whether it was taken. */
async function offer(
  message: InboundMessage,
  { run: { intake, signal }, terminal }: {
    run: ChannelRun;
    terminal: Terminal;
  },
): Promise<boolean> {
  const either = AbortSignal.any([signal, terminal.gone]);
  while (terminal.questions.has(message.id)) {
    if (await intake.offer(message) !== "full") return true;
    await intake.room(either);
  }
  return false; // stopped while it waited
}

function messageOf(
  { id, chatId, person, text, model, language }: Ask,
  { now, provider }: Pick<DeskOptions, "now" | "provider">,
): InboundMessage {
  return {
    ...{ id, person, text, audience: "person" },
    chat: { channel: "cli", chatId },
    received_at: now().toISOString(),
    // As without a gateway: a model of the command line goes before the chat's.
    ...(model !== undefined && { model, provider: provider() }),
    ...(language !== undefined && { language }),
  };
}

function checkRoom({ chatId }: Ask, { questions }: Terminal): void {
  sessionId("cli", chatId); // a name too long has no file
  if (questions.size < MOST_QUESTIONS) return;
  throw new MiniclawError(
    phrase(texts.manyQuestions, { most: MOST_QUESTIONS }),
    { code: "busy", hint: phrase(texts.waitForAnswer) },
  );
}
