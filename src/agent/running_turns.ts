import { type ChatAddress, isSameChat } from "../base/chat_address.ts";

/** The answers that are being written, for those who ask what is going on. */
export class RunningTurns {
  readonly #turns = new Set<{ chat: ChatAddress; since: Date }>();

  /** Notes that one has begun; it is over when disposed. */
  begin(chat: ChatAddress, since: Date): Disposable {
    const turn = { chat, since };
    this.#turns.add(turn);
    return { [Symbol.dispose]: () => void this.#turns.delete(turn) };
  }

  /** Since when a chat's message is being answered; undefined when none is. */
  since(chat: ChatAddress): Date | undefined {
    return [...this.#turns].find((turn) => isSameChat(turn.chat, chat))?.since;
  }
}
