import { describeError } from "../base/describe_error.ts";
import type { ActLog, Interrupted } from "../hub/acts.ts";
import type { Session, SessionMessage } from "../sessions/session.ts";
import { currentNotes } from "../sessions/session_notes.ts";
import { trimHistory } from "../sessions/trim_history.ts";
import type { UsageSource } from "../usage/usage_entry.ts";
import type { ChatAddress, ToolContext } from "../tools/tool.ts";
import type { AgentOptions } from "./agent_options.ts";
import { answerCommand, isUrgentCommand } from "./commands/answer_command.ts";
import { Condenser } from "./condense/condenser.ts";
import type { TurnEnd, TurnListener } from "./events.ts";
import { governed } from "./governor/governor.ts";
import type { Spending } from "./governor/spending.ts";
import { lockChat } from "./lock_chat.ts";
import { lostActs } from "./lost_acts.ts";
import { type Asked, prepareContext } from "./prepare_context.ts";
import { type Preview, previewRequest } from "./preview_request.ts";
import { toolsFor } from "./tools_for.ts";
import type { Audience } from "./system_prompt.ts";
import { reasonToLeave } from "./reason_to_leave.ts";
import { RepeatGuard } from "./repeat_guard.ts";
import { resumeTurn, type TurnStart } from "./resume_turn.ts";
import { RunningTurns } from "./running_turns.ts";
import { runTurn } from "./turn.ts";
import { MOST_MESSAGES, TurnKeeper } from "./turn_keeper.ts";

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
  /** The model for it alone: goes before the chat's and the configured one. */
  model?: string;
  /** The job whose run it is. */
  job?: string;
  /** What its tokens are spent for. Default: the job's run, else a chat. */
  source?: UsageSource;
  /** Where the agent works by itself, unasked: the chat that hears of it. */
  byItselfFor?: ChatAddress;
}

/** How one message is answered. */
export interface AnswerOptions {
  /** Stops it. */
  signal: AbortSignal;
  /** Hears what happens. */
  onEvent?: TurnListener;
  /** Keeps account of its tool calls. */
  acts?: ActLog;
  /** What was done for it before a crash or a shutdown: goes on from there. */
  interrupted?: Interrupted;
}

/** On whose behalf a turn works. */
interface Asker {
  person: string;
  audience: Audience;
  job?: string;
  byItselfFor?: ChatAddress;
}

/** A message on its way to the model. */
interface Turning extends Asked, Asker, Pick<Spending, "source"> {
  model: string;
}

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
      chat,
      text,
      person = `${chat.channel}:${chat.chatId}`,
      audience = "person",
      model: ownModel,
      job,
      source = job === undefined ? "chat" : "job",
      byItselfFor,
    }: Question,
    options: AnswerOptions,
  ): Promise<TurnEnd> {
    const { signal, onEvent } = options;
    const { sessions } = this.#options;
    // An approval would wait for ever behind the turn that waits for it.
    const urgent = isUrgentCommand(text);
    using _lock = urgent
      ? undefined
      : await lockChat(chat, this.#options, signal);
    const session = urgent
      ? await sessions.peek(chat.channel, chat.chatId)
      : await sessions.open(chat.channel, chat.chatId);
    const model = ownModel ?? this.#modelOf(session);
    const reply = await answerCommand(text, {
      ...this.#options,
      ...{ session, model, person, signal },
      answeringSince: this.#running.since(chat),
    });
    if (reply !== undefined) {
      onEvent?.({ kind: "text", text: reply });
      return { kind: "answered", text: reply, complete: true };
    }
    using _running = this.#running.begin(chat, this.#options.now());
    return await this.#turn(
      {
        ...{ session, text, audience, person },
        ...{ model, source, job, byItselfFor },
      },
      options,
    );
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

  async #turn(asked: Turning, options: AnswerOptions): Promise<TurnEnd> {
    const { sessions } = this.#options;
    const { text } = asked;
    const { interrupted, signal } = options;
    const start = resumeTurn(asked.session.messages, { text, interrupted });
    const session = { ...asked.session, messages: start.history };
    const notes = currentNotes(session);
    const kept = { ...session, notes: notes.length > 0 ? notes : undefined };
    const chat = { channel: session.channel, chatId: session.chat_id };
    const keeper = new TurnKeeper(kept, start, {
      sessions,
      leaving: (gone) => this.#leave(chat, gone),
    });
    let left = false;
    try {
      return await this.#run({ ...asked, session: kept }, {
        ...{ start, keeper, options },
      });
    } catch (error) {
      left = reasonToLeave(error, signal) !== undefined;
      throw error;
    } finally {
      if (!left) await keeper.finish();
    }
  }

  async #run(
    asked: Turning,
    { start, keeper, options }: {
      start: TurnStart;
      keeper: TurnKeeper;
      options: AnswerOptions;
    },
  ): Promise<TurnEnd> {
    const { session, text, audience, model, source, job } = asked;
    const { config, redact } = this.#options;
    const tools = toolsFor(audience, this.#options.tools);
    const { history, turn, doubtful, lost } = start;
    const { signal, onEvent = () => {}, acts } = options;
    const chat = { channel: session.channel, chatId: session.chat_id };
    const messages = trimHistory(history, MOST_MESSAGES);
    const prepared = await prepareContext(
      {
        ...{ text, audience, beside: lostActs(lost) },
        session: { ...session, messages },
      },
      this.#options,
    );
    return await runTurn(text, {
      ...{ model, tools, redact, onEvent, acts },
      provider: governed(this.#options, {
        ...{ source, job },
        onNotice: (text) => onEvent({ kind: "notice", text }),
      }),
      maxTokens: prepared.maxTokens,
      maxIterations: config.agent.max_iterations,
      specs: prepared.tools,
      context: this.#toolContext({ ...asked, chat }, signal),
      soFar: turn,
      guard: new RepeatGuard({ calls: doubtful, more: lost.size > 0 }),
      usedIds: new Set([...callIds([...history, ...turn]), ...lost.keys()]),
      compose: prepared.compose,
      keep: (messages) => keeper.keep(messages),
    });
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
    { chat, person, audience, job, byItselfFor }: Asker & {
      chat: ChatAddress;
    },
    signal: AbortSignal,
  ): ToolContext {
    const { config, home, log, now, timezone } = this.#options;
    const { memory, skills, jobs, approver, pending, firesJobs } =
      this.#options;
    // Else what works unasked would get round its limits, and hear its own report.
    const background = byItselfFor ? undefined : this.#options.background;
    return {
      ...{ config, home, log, now, timezone },
      ...{ memory, skills, jobs, approver, pending, background, firesJobs },
      ...{ chat, person, audience, job, byItselfFor, signal },
      send: this.#options.send,
      confine: (call) => this.#options.confine(call, signal),
    };
  }
}

function callIds(messages: readonly SessionMessage[]): Set<string> {
  return new Set(
    messages.flatMap(({ tool_calls = [] }) => tool_calls.map(({ id }) => id)),
  );
}
