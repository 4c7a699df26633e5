import { startTelegramServer } from "../fakes/telegram_server.ts";
import type { FakePerson, TelegramServer } from "../fakes/telegram_server.ts";
import { answerTo, question } from "./instant_model.ts";

/** People who write to the bot, each again once they have their answer. */
export class SoakTelegram implements AsyncDisposable {
  readonly #server: TelegramServer;
  readonly #people: FakePerson[];

  /** So many people, on a stand-in of Telegram. */
  constructor(chats: number) {
    this.#people = Array.from({ length: chats }, (_, at) => ({
      ...{ id: 1000 + at, first_name: `Person ${at}` },
      state: "started",
    }));
    this.#server = startTelegramServer(this.#people);
  }

  /** The part of the configuration that switches the channel on. */
  get config(): Record<string, unknown> {
    const telegram = {
      ...{ enabled: true, token: this.#server.token },
      api_root: this.#server.root,
      allow_from: this.#people.map(({ id }) => id),
    };
    return { channels: { telegram } };
  }

  /** Asks so many; returns the milliseconds until each answer was there. */
  async askUntil(
    total: number,
    { onAnswer = () => {} } = {},
  ): Promise<number[]> {
    const times: number[] = [];
    let asked = 0;
    const work = async (person: FakePerson): Promise<void> => {
      while (asked < total) {
        const n = ++asked;
        times.push(await this.#ask(person, n));
        onAnswer();
      }
    };
    await Promise.all(this.#people.map(work));
    return times;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server[Symbol.asyncDispose]();
  }

  async #ask(person: FakePerson, n: number): Promise<number> {
    const { sent } = this.#server;
    const start = performance.now();
    this.#server.say(person, question(n));
    const isThere = ({ chatId, text }: TelegramServer["sent"][number]) =>
      chatId === person.id && text === answerTo(n);
    await this.#server.until(() => sent.slice(-100).some(isThere));
    return performance.now() - start;
  }
}
