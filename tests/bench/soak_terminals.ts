import { connectGateway } from "../../src/cli/agent/remote/connect_gateway.ts";
import type { GatewayConnection } from "../../src/cli/agent/remote/connect_gateway.ts";
import type { Ask } from "./ask_many.ts";
import { answerTo, question } from "./instant_model.ts";

/** Chats on terminals. */
export class SoakTerminals implements Disposable {
  readonly #connections: GatewayConnection[];

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

  /** Asks in one of them; throws when the answer isn't what it should be. */
  readonly ask: Ask = async (chat, n) => {
    const { wire, messages } = this.#connections[chat];
    void wire.send({
      ...{ kind: "ask", id: `cli:${crypto.randomUUID()}` },
      ...{ chatId: `soak${chat}`, person: "cli:soak", text: question(n) },
    });
    for (;;) {
      const { value } = await messages.next();
      if (value?.kind === "reply" && value.text === answerTo(n)) return;
      if (value?.kind === "taken" || value?.kind === "event") continue;
      throw new Error(
        `Question ${n} in chat ${chat} got ${JSON.stringify(value)}`,
      );
    }
  };

  [Symbol.dispose](): void {
    for (const { wire } of this.#connections) wire.close();
  }
}
