import type { Message } from "./updates.ts";

/** Several pictures sent at once are as many messages: one sentence is enough. */
export class Albums {
  #latest?: string;

  /** Whether another message of the same album was taken just before. */
  isOpen({ media_group_id }: Message): boolean {
    return media_group_id !== undefined && media_group_id === this.#latest;
  }

  /** Remembers that one was taken. */
  remember({ media_group_id }: Message): void {
    this.#latest = media_group_id ?? this.#latest;
  }
}
