import type { Session, SessionMessage } from "../sessions/session.ts";
import type { SessionStore } from "../sessions/session_store.ts";
import { trimHistory } from "../sessions/trim_history.ts";
import { type Leaving, setAside } from "./condense/set_aside.ts";
import type { TurnStart } from "./resume_turn.ts";

/** Messages a session file holds. */
export const MOST_MESSAGES = 50;

/** Where a turn is kept. */
export interface KeeperOptions {
  /** Conversations. */
  sessions: SessionStore;
  /** Hears of the messages that leave the conversation. */
  leaving: Leaving;
}

/** Keeps a running turn in its chat's session. */
export class TurnKeeper {
  readonly #session: Session;
  readonly #history: readonly SessionMessage[];
  readonly #sessions: SessionStore;
  readonly #leave: ReturnType<typeof setAside>;
  #messages: readonly SessionMessage[];

  /** A keeper of a turn that begins, or goes on, in that session. */
  constructor(
    session: Session,
    { history, turn }: TurnStart,
    { sessions, leaving }: KeeperOptions,
  ) {
    this.#session = session;
    this.#history = history;
    this.#sessions = sessions;
    this.#leave = setAside(leaving);
    this.#messages = [...history, ...turn];
  }

  /** Keeps the turn's messages so far, whole, and of the history what fits. */
  async keep(turn: readonly SessionMessage[]): Promise<void> {
    const room = Math.max(0, MOST_MESSAGES - turn.length);
    this.#messages = [...trimHistory(this.#history, room), ...turn];
    await this.#leave([...this.#history, ...turn], this.#messages);
    await this.#save();
  }

  /** A running turn is kept whole; once it is done the 50 hold for it too. */
  async finish(): Promise<void> {
    if (this.#messages.length <= MOST_MESSAGES) return;
    const whole = this.#messages;
    this.#messages = trimHistory(whole, MOST_MESSAGES);
    await this.#leave(whole, this.#messages);
    await this.#save();
  }

  async #save(): Promise<void> {
    const messages = [...this.#messages];
    await this.#sessions.save({ ...this.#session, messages });
  }
}
