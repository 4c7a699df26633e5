import { describeError } from "../base/describe_error.ts";
import { lockFile } from "../base/lock_file.ts";
import type { Session, SessionMessage } from "../sessions/session.ts";
import { sessionId } from "../sessions/session_id.ts";
import { trimHistory } from "../sessions/trim_history.ts";
import type { ChatAddress, ToolContext } from "../tools/tool.ts";
import type { AgentOptions } from "./agent_options.ts";
import { answerCommand, isUrgentCommand } from "./commands/answer_command.ts";
import { Condenser } from "./condense/condenser.ts";
import { setAside } from "./condense/set_aside.ts";
import type { TurnEnd, TurnListener } from "./events.ts";
import { type Asked, prepareContext } from "./prepare_context.ts";
import { type Preview, previewRequest } from "./preview_request.ts";
import type { Audience } from "./system_prompt.ts";
import { runTurn } from "./turn.ts";

/** Messages a session file holds. */
export const MOST_MESSAGES = 50;

/** One message to be answered. */
export interface Question {
  /** Where it came from. */
  chat: ChatAddress;
  /** The person's words. */
  text: string;
  /** Who reads the answer: before a group nothing private is said. */
  audience?: Audience;
  /** Who wrote them, such as `telegram:123`. Default: the chat itself. */
  person?: string;
  /** Where the agent works by itself, unasked: the chat that hears of it. */
  byItselfFor?: ChatAddress;
}

/** On whose behalf a turn works. */
interface Asker {
  person: string;
  byItselfFor?: ChatAddress;
}

/** How one message is answered. */
export interface AnswerOptions {
  /** Stops it. */
  signal: AbortSignal;
  /** Hears what happens. */
  onEvent?: TurnListener;
}

/** Answers messages: one at a time in a chat, also between processes. */
export class Agent {
  readonly #options: AgentOptions;
  readonly #condenser: Condenser | undefined;

  /** An agent made of these parts. */
  constructor(options: AgentOptions) {
    this.#options = options;
    this.#condenser = options.condense ? new Condenser(options) : undefined;
  }

  /** Answers a message and keeps the conversation. */
  async answer(
    {
      chat,
      text,
      person = `${chat.channel}:${chat.chatId}`,
      audience = "person",
      byItselfFor,
    }: Question,
    { signal, onEvent = () => {} }: AnswerOptions,
  ): Promise<TurnEnd> {
    // An approval would wait for ever behind the turn that waits for it.
    using _lock = isUrgentCommand(text)
      ? undefined
      : await this.#lock(chat, signal);
    const session = await this.#options.sessions.open(
      chat.channel,
      chat.chatId,
    );
    const reply = await answerCommand(text, {
      ...this.#options,
      session,
      model: this.#modelOf(session),
      person,
      signal,
    });
    if (reply !== undefined) {
      onEvent({ kind: "text", text: reply });
      return { kind: "answered", text: reply, complete: true };
    }
    return await this.#turn({ session, text, audience, person, byItselfFor }, {
      signal,
      onEvent,
    });
  }

  /** What would be sent for a message; nothing is, and no file is changed. */
  async preview(
    { chat, text, audience = "person" }: Question,
  ): Promise<Preview> {
    const { sessions } = this.#options;
    const session = await sessions.peek(chat.channel, chat.chatId);
    const model = this.#modelOf(session);
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

  /** The model that a chat's next message goes to. */
  async modelOf({ channel, chatId }: ChatAddress): Promise<string> {
    return this.#modelOf(await this.#options.sessions.open(channel, chatId));
  }

  async #turn(
    { session, text, audience, person, byItselfFor }: Asked & Asker,
    { signal, onEvent }: Required<AnswerOptions>,
  ): Promise<TurnEnd> {
    const { config, tools, provider, sessions, redact } = this.#options;
    const history = session.messages;
    const chat = { channel: session.channel, chatId: session.chat_id };
    const recent = trimHistory(history, MOST_MESSAGES);
    const prepared = await prepareContext(
      { session: { ...session, messages: recent }, text, audience },
      this.#options,
    );
    let messages: readonly SessionMessage[] = history;
    const leave = setAside(async (gone) => await this.#leave(chat, gone));
    try {
      return await runTurn(text, {
        provider,
        model: this.#modelOf(session),
        maxTokens: prepared.maxTokens,
        maxIterations: config.agent.max_iterations,
        specs: prepared.tools,
        tools,
        context: this.#toolContext({ chat, person, byItselfFor }, signal),
        redact,
        onEvent,
        usedIds: callIds(history),
        compose: prepared.compose,
        keep: async (turn) => {
          messages = [
            ...trimHistory(history, Math.max(0, MOST_MESSAGES - turn.length)),
            ...turn,
          ];
          await leave([...history, ...turn], messages);
          await sessions.save({ ...session, messages: [...messages] });
        },
      });
    } finally {
      // A running turn is kept whole; once it is done the 50 hold for it too.
      if (messages.length > MOST_MESSAGES) {
        const kept = trimHistory(messages, MOST_MESSAGES);
        await leave(messages, kept);
        await sessions.save({ ...session, messages: kept });
      }
    }
  }

  /** A reply matters more than what will once be noted about old ones. */
  async #leave(
    chat: ChatAddress,
    messages: readonly SessionMessage[],
  ): Promise<void> {
    try {
      await this.#condenser?.setAside(chat, messages);
    } catch (error) {
      const { message } = describeError(error);
      this.#options.log.warn(`Old messages go without being noted: ${message}`);
    }
  }

  #modelOf(session: Session): string {
    const { model, modelPinned } = this.#options;
    return modelPinned ? model : session.model ?? model;
  }

  #toolContext(
    { chat, person, byItselfFor }: Asker & { chat: ChatAddress },
    signal: AbortSignal,
  ): ToolContext {
    const { config, home, log, now, timezone } = this.#options;
    const { memory, skills, jobs, approver, pending, background, firesJobs } =
      this.#options;
    return {
      ...{ config, home, log, now, timezone },
      ...{ memory, skills, jobs, approver, pending, background, firesJobs },
      ...{ chat, person, byItselfFor, signal },
      send: this.#options.send,
      confine: (call) => this.#options.confine(call, signal),
    };
  }

  async #lock(chat: ChatAddress, signal: AbortSignal): Promise<Disposable> {
    const folder = `${this.#options.home.state}/locks`;
    await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
    const id = sessionId(chat.channel, chat.chatId);
    return await lockFile(`${folder}/${id}.lock`, {
      signal,
      onWait: () =>
        this.#options.log.info(`Waiting for another answer in "${id}"`),
    });
  }
}

function callIds(messages: readonly SessionMessage[]): Set<string> {
  return new Set(
    messages.flatMap(({ tool_calls = [] }) => tool_calls.map(({ id }) => id)),
  );
}
