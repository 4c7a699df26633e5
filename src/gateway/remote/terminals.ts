import type { ApprovalAnswer } from "../../tools/approval/approver.ts";
import type { GatewayMessage, TerminalMessage } from "./protocol.ts";
import type { Wire } from "./wire.ts";

/** What a terminal waits for an answer to. */
export interface OpenQuestion {
  /** Its id. */
  id: string;
  /** The chat on channel `cli`. */
  chatId: string;
  /** Who asks. */
  person: string;
  /** The model that was named for it. */
  model?: string;
  /** How far it is: a turn that is over can't be stopped any more. */
  state: "waiting" | "answering" | "over";
}

/** A terminal that is connected. */
export interface Terminal {
  /** The way to it. */
  readonly wire: Wire<TerminalMessage, GatewayMessage>;
  /** Aborted once it is gone. */
  readonly gone: AbortSignal;
  /** The chat that stays open on it. */
  listens?: { chatId: string; person: string };
  /** What it waits for, by id. */
  readonly questions: Map<string, OpenQuestion>;
  /** What its person is asked to allow, by code; hears the answer. */
  readonly requests: Map<string, (answer: ApprovalAnswer) => void>;
}

/** The terminals that are connected. */
export class Terminals {
  readonly #all = new Set<Terminal>();

  /** How many there are. */
  get size(): number {
    return this.#all.size;
  }

  /** Takes one in until it is disposed; then nobody is there to be asked. */
  connect(
    wire: Terminal["wire"],
  ): { terminal: Terminal } & Disposable {
    const gone = new AbortController();
    const terminal: Terminal = {
      ...{ wire, gone: gone.signal },
      questions: new Map(),
      requests: new Map(),
    };
    this.#all.add(terminal);
    return {
      terminal,
      [Symbol.dispose]: () => {
        this.#all.delete(terminal);
        wire.close();
        gone.abort();
        for (const hear of [...terminal.requests.values()]) hear("nobody");
      },
    };
  }

  /** Those on which a chat is open, or asked in; of one person where it is named. */
  inChat(chatId: string, person?: string): Terminal[] {
    const isHere = (one: { chatId: string; person: string }): boolean =>
      one.chatId === chatId && (person ?? one.person) === one.person;
    return [...this.#all].filter(({ listens, questions }) =>
      [...questions.values(), ...listens ? [listens] : []].some(isHere)
    );
  }

  /** The one that waits for the answer to a question. */
  asking(
    id: string,
  ): { terminal: Terminal; question: OpenQuestion } | undefined {
    for (const terminal of this.#all) {
      const question = terminal.questions.get(id);
      if (question) return { terminal, question };
    }
    return undefined;
  }

  /** Ends every connection. */
  closeAll(): void {
    for (const { wire } of this.#all) wire.close();
  }
}
