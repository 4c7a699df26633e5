import { connectGateway } from "../../src/cli/agent/remote/connect_gateway.ts";
import type { GatewayConnection } from "../../src/cli/agent/remote/connect_gateway.ts";
import { answerTo, question } from "./soak_model.ts";

/** Chats on terminals, each asking its next question once it has its answer. */
export class SoakTerminals implements Disposable {
  readonly #connections: GatewayConnection[];
  #asked = 0;

  private constructor(connections: GatewayConnection[]) {
    this.#connections = connections;
  }

  /** Connects so many to a home's gateway. */
  static async open(
    stateFolder: string,
    chats: number,
  ): Promise<SoakTerminals> {
    const connections: GatewayConnection[] = [];
    for (let chat = 0; chat < chats; chat++) {
      const reached = await connectGateway(stateFolder);
      if (reached.kind !== "connected") throw new Error(reached.kind);
      connections.push(reached.connection);
    }
    return new SoakTerminals(connections);
  }

  /**
   * Asks until so many questions were asked in all, in so many chats at once, and
   * returns the milliseconds that each answer of now took. Throws at the first
   * that isn't what it should be.
   */
  async askUntil(
    total: number,
    { chats = this.#connections.length, onAnswer = () => {} } = {},
  ): Promise<number[]> {
    const times: number[] = [];
    const work = async (chat: number): Promise<void> => {
      while (this.#asked < total) {
        times.push(await this.#ask(chat, ++this.#asked));
        onAnswer();
      }
    };
    const chatsOfNow = this.#connections.slice(0, chats);
    await Promise.all(chatsOfNow.map((_, chat) => work(chat)));
    return times;
  }

  [Symbol.dispose](): void {
    for (const { wire } of this.#connections) wire.close();
  }

  async #ask(chat: number, n: number): Promise<number> {
    const { wire, messages } = this.#connections[chat];
    const start = performance.now();
    void wire.send({
      ...{ kind: "ask", id: `cli:${crypto.randomUUID()}` },
      ...{ chatId: `soak${chat}`, person: "cli:soak", text: question(n) },
    });
    for (;;) {
      const { value } = await messages.next();
      if (value?.kind === "reply" && value.text === answerTo(n)) {
        return performance.now() - start;
      }
      if (value?.kind === "taken" || value?.kind === "event") continue;
      throw new Error(`Question ${n} got ${JSON.stringify(value)}`);
    }
  }
}
