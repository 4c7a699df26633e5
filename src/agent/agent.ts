import { lockFile } from "../base/lock_file.ts";
import type { Session, SessionMessage } from "../sessions/session.ts";
import { sessionId } from "../sessions/session_id.ts";
import { trimHistory } from "../sessions/trim_history.ts";
import type { ChatAddress } from "../tools/tool.ts";
import type { AgentOptions } from "./agent_options.ts";
import { answerCommand, isUrgentCommand } from "./commands/answer_command.ts";
import type { TurnEnd, TurnListener } from "./events.ts";
import { fitContext } from "./fit_context.ts";
import { readMemory, readWorkspace } from "./prompt_files.ts";
import { systemPrompt } from "./system_prompt.ts";
import { toolSpecs } from "./tool_runner.ts";
import { runTurn } from "./turn.ts";

/** Messages a session file holds. */
export const MOST_MESSAGES = 50;

/** One message to be answered. */
export interface Question {
  /** Where it came from. */
  chat: ChatAddress;
  /** The person's words. */
  text: string;
  /** Who wrote them, such as `telegram:123`. Default: the chat itself. */
  person?: string;
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

  /** An agent made of these parts. */
  constructor(options: AgentOptions) {
    this.#options = options;
  }

  /** Answers a message and keeps the conversation. */
  async answer(
    { chat, text, person = `${chat.channel}:${chat.chatId}` }: Question,
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
      person,
      signal,
    });
    if (reply !== undefined) {
      onEvent({ kind: "text", text: reply });
      return { kind: "answered", text: reply, complete: true };
    }
    return await this.#turn(session, { chat, text, person }, {
      signal,
      onEvent,
    });
  }

  async #turn(
    session: Session,
    { chat, text, person }: Required<Question>,
    { signal, onEvent }: Required<AnswerOptions>,
  ): Promise<TurnEnd> {
    const { config, tools, provider, sessions, redact } = this.#options;
    const { max_iterations, max_tokens, context_tokens } = config.agent;
    const history = session.messages;
    const system = await this.#system(chat);
    const specs = toolSpecs(tools);
    let messages: readonly SessionMessage[] = history;
    try {
      return await runTurn(text, {
        provider,
        model: this.#modelOf(session),
        maxTokens: max_tokens,
        maxIterations: max_iterations,
        specs,
        tools,
        context: {
          ...this.#options,
          ...{ chat, person, signal },
          confine: (call) => this.#options.confine(call, signal),
        },
        redact,
        onEvent,
        usedIds: callIds(history),
        compose: (turn) =>
          fitContext({ system, history, turn, tools: specs }, {
            contextTokens: context_tokens,
            maxTokens: max_tokens,
          }),
        keep: async (turn) => {
          messages = [
            ...trimHistory(history, Math.max(0, MOST_MESSAGES - turn.length)),
            ...turn,
          ];
          await sessions.save({ ...session, messages: [...messages] });
        },
      });
    } finally {
      // A running turn is kept whole; once it is done the 50 hold for it too.
      if (messages.length > MOST_MESSAGES) {
        await sessions.save({
          ...session,
          messages: trimHistory(messages, MOST_MESSAGES),
        });
      }
    }
  }

  #modelOf(session: Session): string {
    const { model, modelPinned } = this.#options;
    return modelPinned ? model : session.model ?? model;
  }

  async #system(chat: ChatAddress): Promise<string> {
    const { home, memory, skills, config } = this.#options;
    return systemPrompt({
      workspace: await readWorkspace(home),
      memory: await readMemory(memory),
      skills: await skills.list(),
      chat,
      now: this.#options.now(),
      timezone: this.#options.timezone,
      language: this.#options.language,
      contextTokens: config.agent.context_tokens,
    });
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
