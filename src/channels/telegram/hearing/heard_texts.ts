import type { Message } from "./updates.ts";

/** What was made of a message that may be edited later. */
export interface HeardText {
  /** The id under which it was handed over. */
  id: string;
  /** Its words then. */
  text: string;
}

const MOST = 300;

/** Remembers the latest messages that were handed over. */
export class HeardTexts {
  readonly #heard = new Map<string, HeardText>();

  /** What a message was when it was handed over last. */
  get(message: Message): HeardText | undefined {
    return this.#heard.get(keyOf(message));
  }

  /** Remembers it; the oldest is forgotten where there are too many. */
  set(message: Message, heard: HeardText): void {
    const key = keyOf(message);
    this.#heard.delete(key);
    this.#heard.set(key, heard);
    if (this.#heard.size <= MOST) return;
    for (const oldest of this.#heard.keys()) {
      this.#heard.delete(oldest);
      return;
    }
  }
}

function keyOf({ chat, message_id }: Message): string {
  return `${chat.id}/${message_id}`;
}
