import type { Intake } from "../../channel.ts";
import type { ButtonPresses } from "./button_presses.ts";
import { chatOfUpdate } from "./chat_of_update.ts";
import type { Listener } from "./listener.ts";
import { RecentKeys } from "./recent_keys.ts";
import type { Update } from "./updates.ts";

/** What came of a batch of updates. */
export interface TakenBatch {
  /** The offset that confirms what was taken, and nothing else. */
  offset?: number;
  /** Whether something found no room. */
  isFull: boolean;
}

/** What taking updates needs. */
export interface TakerOptions {
  /** Makes messages of them. */
  listener: Listener;
  /** Carries presses. */
  presses: ButtonPresses;
  /** Where messages go. */
  intake: Intake;
  /** Whether a message may overtake. */
  isUrgent(message: Parameters<Intake["offer"]>[0]): boolean;
}

/** Hands updates over in order, each once, however often they are told. */
export class UpdateTaker {
  readonly #options: TakerOptions;
  readonly #done: RecentKeys<number> = new RecentKeys(2000);

  /** One that has taken nothing. */
  constructor(options: TakerOptions) {
    this.#options = options;
  }

  /**
   * Takes what there is room for. A chat in which something found none waits
   * with what was written after it, save what may overtake. Throws where the
   * intake can't keep a message; then that one wasn't taken.
   */
  async take(updates: readonly Update[]): Promise<TakenBatch> {
    const waiting = new Set<string>();
    for (const update of updates) {
      if (this.#done.has(update.update_id)) continue;
      const chat = chatOfUpdate(update);
      if (await this.#takeOne(update, waiting.has(chat))) {
        this.#done.add(update.update_id);
      } else waiting.add(chat);
    }
    return { offset: this.#offset(updates), isFull: waiting.size > 0 };
  }

  /** By the order they are told in: their numbers start anew after a quiet week. */
  #offset(updates: readonly Update[]): number | undefined {
    const open = updates.find((update) => !this.#done.has(update.update_id));
    if (open) return open.update_id;
    const last = updates.at(-1);
    return last && last.update_id + 1;
  }

  async #takeOne(update: Update, isChatWaiting: boolean): Promise<boolean> {
    const { listener, presses, intake, isUrgent } = this.#options;
    if (update.callback_query) {
      await presses.take(update.callback_query);
      return true;
    }
    // An edit of a message that waits outside can only be made once that is in.
    if (update.edited_message && isChatWaiting) return false;
    for (const message of await listener.hear(update)) {
      if (isChatWaiting && !isUrgent(message)) return false;
      if (await intake.offer(message) === "full") return false;
    }
    listener.remember(update);
    return true;
  }
}
