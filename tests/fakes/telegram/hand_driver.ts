import type {
  FakeMessage,
  FakePerson,
  TelegramServer,
} from "../telegram_server.ts";
import { MENTION } from "./person_acts.ts";

/** What driving by hand takes. */
export interface HandOptions {
  /** Who types. */
  ann: FakePerson;
  /** A stranger. */
  eve: FakePerson;
  print(line: string): void;
}

const GROUP = -500;

/** Turns typed lines into acts, and prints what the bot does. */
export class HandDriver implements Disposable {
  static readonly help =
    `Type words of Ann's. /press N [M] presses button N (of message M), /edit TEXT
changes what she wrote last, /group TEXT mentions the bot in a group, /eve TEXT
is a stranger's, /photo sends a picture, /fail METHOD STATUS makes a call go wrong.
Other lines with a slash are sent as they are.`;

  readonly #server: TelegramServer;
  readonly #options: HandOptions;
  readonly #timer: ReturnType<typeof setInterval>;
  #last?: FakeMessage;
  #told = new Map<string, string>();

  constructor(server: TelegramServer, options: HandOptions) {
    this.#server = server;
    this.#options = options;
    this.#timer = setInterval(() => this.#tell(), 100);
  }

  /** Does what a line says. */
  type(line: string): void {
    const [, word = "", rest = ""] = /^\/(\w+) ?(.*)$/s.exec(line) ?? [];
    const act = this.#acts[word];
    if (act) act(rest);
    else if (line !== "") this.#write(line);
  }

  readonly #acts: Record<string, (rest: string) => void> = {
    press: (rest) => this.#press(rest),
    edit: (text) => {
      const { ann, print } = this.#options;
      if (!this.#last) return print("! nothing was written yet");
      this.#server.acts.edit(ann, this.#last, text);
    },
    group: (text) => this.#write(`${MENTION} ${text}`, GROUP),
    eve: (text) => this.#server.say(this.#options.eve, text),
    photo: (caption) => {
      const fields = {
        ...{ text: undefined, photo: [{ file_id: "p" }] },
        ...(caption && { caption }),
      };
      this.#server.acts.write(this.#options.ann, "", { fields });
    },
    fail: (rest) => {
      const [method, status] = rest.split(" ");
      this.#server.fail(method, {
        ...{ kind: "status", status: Number(status) || 502, wait: 3 },
      });
    },
  };

  #write(text: string, chatId?: number): void {
    const { ann } = this.#options;
    this.#last = this.#server.acts.write(ann, text, { chatId }).message;
  }

  #press(rest: string): void {
    const { ann, print } = this.#options;
    const [number, id] = rest.split(" ").map(Number);
    const message = id
      ? this.#server.messages.find(({ messageId }) => messageId === id)
      : this.#server.messages.findLast(({ buttons }) => buttons.length > 0);
    const button = message?.buttons.flat()[number - 1];
    if (!message || !button) return print("! there is no such button");
    this.#server.acts.press(ann, message, button.callback_data);
  }

  /** Prints what is new or another than it was. */
  #tell(): void {
    const { messages, traces: { drafts, answers, actions } } = this.#server;
    for (const one of messages.filter(({ isBots }) => isBots)) {
      this.#tellOnce(`m${one.messageId}`, lineOf(one));
    }
    const draft = drafts.at(-1);
    if (draft) this.#tellOnce("draft", `~ ${draft.text}`);
    if (actions.length > 0) {
      this.#tellOnce("typing", `(typing, ${actions.length})`);
    }
    for (const [id, { text }] of answers) {
      this.#tellOnce(`a${id}`, `(pop-up: ${text ?? "nothing"})`);
    }
  }

  #tellOnce(key: string, line: string): void {
    if (this.#told.get(key) === line) return;
    this.#told.set(key, line);
    this.#options.print(line);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.#tell();
  }
}

function lineOf(message: FakeMessage): string {
  const { messageId, chatId, text, buttons, edits, isDeleted } = message;
  const state = isDeleted ? " deleted" : edits > 0 ? ` edit ${edits}` : "";
  const shown = buttons.flat().map((one, at) => ` [${at + 1} ${one.text}]`);
  return `< #${messageId} in ${chatId}${state}: ${text}${shown.join("")}`;
}
