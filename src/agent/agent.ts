import { type ChatAddress, chatKey } from "../base/chat_address.ts";
import { speakEnglish } from "../base/language_of.ts";
import { sayIn } from "../base/say.ts";
import { describeError } from "../i18n/describe_error.ts";
import type { AgentOptions } from "./agent_options.ts";
import { runChatTurn } from "./chat_turn.ts";
import { answerCommand, isUrgentCommand } from "./commands/answer_command.ts";
import { Condenser } from "./condense/condenser.ts";
import type { TurnEnd } from "./events.ts";
import { lockChat } from "./lock_chat.ts";
import {
  chooseModel,
  type ModelChoice,
  withChoice,
  withProvider,
} from "./model_choice.ts";
import { type Preview, previewRequest } from "./preview_request.ts";
import { serviceOf } from "./provider_desk.ts";
import type { AnswerOptions, Question } from "./question.ts";
import { RunningTurns } from "./running_turns.ts";

/** Answers messages: one at a time in a chat, also between processes. */
export class Agent {
  readonly #options: AgentOptions;
  readonly #condenser: Condenser | undefined;
  readonly #running = new RunningTurns();

  /** An agent made of these parts. */
  constructor(options: AgentOptions) {
    this.#options = options;
    this.#condenser = options.condense ? new Condenser(options) : undefined;
  }

  /**
   * Answers a message and keeps the conversation. A message that was broken off
   * is gone on with where it was.
   *
   * @throws {ParkedError} when miniclaw ends; then, and when the disk is full, it
   * is to be asked again with what its account says
   */
  async answer(
    {
      id,
      chat,
      text,
      person = chatKey(chat),
      audience = "person",
      model: named,
      provider: namedProvider,
      keepModel = false,
      job,
      source = job === undefined ? "chat" : "job",
      byItselfFor,
      language: tag,
    }: Question,
    options: AnswerOptions,
  ): Promise<TurnEnd> {
    const { signal, onEvent } = options;
    const { sessions, languageOf = speakEnglish } = this.#options;
    // A job or a task may be a model's idea: that chooses and allows nothing.
    const command = source === "chat" ? text : "";
    // An approval would wait for ever behind the turn that waits for it.
    const urgent = isUrgentCommand(command);
    using _lock = urgent
      ? undefined
      : await lockChat(chat, this.#options, signal);
    const found = urgent
      ? await sessions.peek(chat.channel, chat.chatId)
      : await sessions.open(chat.channel, chat.chatId);
    const asked = { model: named, provider: namedProvider };
    const { model, provider } = chooseModel(asked, found, this.#options);
    const { providerName } = this.#options;
    // An urgent one leaves the session alone: a turn may be at it.
    const session = keepModel && named !== undefined && !urgent
      ? await withChoice(found, { model, provider }, this.#options)
      : withProvider(found, providerName);
    const reader = { chat: byItselfFor ?? chat, person, language: tag };
    const language = await languageOf(reader);
    const reply = await answerCommand(command, {
      ...this.#options,
      ...{ session, model, person, signal, say: sayIn(language) },
      ...{ providerName: provider ?? providerName, inForce: providerName },
      answeringSince: this.#running.since(chat),
    });
    if (reply !== undefined) {
      onEvent?.({ kind: "text", text: reply });
      return { kind: "answered", text: reply, complete: true };
    }
    using _running = this.#running.begin(chat, this.#options.now());
    return await runChatTurn(
      {
        ...{ id, session, text, audience, person },
        ...{ model, source, job, byItselfFor, language },
        named: provider,
      },
      options,
      {
        ...this.#options,
        ...serviceOf(provider, this.#options),
        condenser: this.#condenser,
      },
    );
  }

  /** What would be sent for a message; nothing is, and no file is changed. */
  async preview(
    { chat, text, audience = "person" }: Question,
  ): Promise<Preview> {
    const { sessions } = this.#options;
    const session = await sessions.peek(chat.channel, chat.chatId);
    const { model } = chooseModel({}, session, this.#options);
    return await previewRequest({ session, text, audience }, {
      ...this.#options,
      model,
    });
  }

  /**
   * Does what could wait until the reply was out: condenses what fell out of
   * conversations, and makes vectors for new notes. Ends early when stopped: what
   * is left is done the next time. Throws nothing.
   */
  async afterwards(signal: AbortSignal): Promise<void> {
    const { memory, log } = this.#options;
    try {
      await this.#condenser?.condense(signal);
      await memory.embedMissing(signal);
    } catch (error) {
      log.warn(
        `The notes will be looked at later: ${describeError(error).message}`,
      );
    }
  }

  /** The model that a chat's next message goes to, and who has it. */
  async choiceOf(
    { channel, chatId }: ChatAddress,
  ): Promise<Required<ModelChoice>> {
    const { sessions, providerName } = this.#options;
    const session = await sessions.peek(channel, chatId);
    const { model, provider = providerName } = chooseModel(
      {},
      session,
      this.#options,
    );
    return { model, provider };
  }

  /** The model that a chat's next message goes to. */
  async modelOf(chat: ChatAddress): Promise<string> {
    return (await this.choiceOf(chat)).model;
  }
}
