import { atomicWrite } from "../base/atomic_write.ts";
import { type ChatAddress, isSameChat } from "../base/chat_address.ts";

/** Remembers the private chat that was written in last, over restarts. */
export class LastChat {
  readonly #path: string;
  #known: ChatAddress | undefined;

  /** What a state folder remembers. */
  constructor(stateFolder: string) {
    this.#path = `${stateFolder}/last_chat.json`;
  }

  /** A person wrote there. */
  async note(chat: ChatAddress): Promise<void> {
    if (this.#known && isSameChat(this.#known, chat)) return;
    const { channel, chatId } = this.#known = chat;
    await atomicWrite(this.#path, `${JSON.stringify({ channel, chatId })}\n`);
  }

  /** Where to speak to the person; undefined where nobody ever wrote. */
  async find(): Promise<ChatAddress | undefined> {
    if (this.#known) return this.#known;
    const text = await Deno.readTextFile(this.#path).catch(() => undefined);
    this.#known = text === undefined ? undefined : parse(text);
    return this.#known;
  }
}

function parse(text: string): ChatAddress | undefined {
  try {
    const { channel, chatId } = JSON.parse(text);
    return typeof channel === "string" && typeof chatId === "string"
      ? { channel, chatId }
      : undefined;
  } catch {
    return undefined; // it is only a memory: the next message mends it
  }
}
