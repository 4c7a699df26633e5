import type { ChatPlace } from "../chat_place.ts";

/** Groups that became supergroups, and so have another id. */
export class MovedGroups {
  readonly #moved = new Map<number, number>();

  /** A group has another id now. */
  note(from: number, to: number): void {
    if (from !== to) this.#moved.set(from, to);
  }

  /** Where a place is now. */
  now(place: ChatPlace): ChatPlace {
    const chatId = this.#moved.get(place.chatId);
    return chatId === undefined ? place : { ...place, chatId };
  }
}
