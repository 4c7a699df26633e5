import type { Logger } from "../../../base/logger.ts";
import { RecentIds } from "../../../base/recent_ids.ts";
import { WrongTokens } from "../wrong_tokens.ts";
import { digestOf } from "./digest_of.ts";
import { FailedTries } from "./failed_tries.ts";
import { tooManyTries } from "./refusals.ts";
import type { Source } from "./source.ts";

/** Who tries. */
export interface Trier {
  /** What the tries are counted by. */
  source: Source;
  /** What was shown; absent where it can't be told from what others show. */
  given?: string;
  /** What is thrown where it isn't so. */
  refusal(): Error;
}

/** So much that was wrong lately is known again. */
const MOST_KNOWN = 256;

/** Every try to get in, one after the other, and those who tried too often. */
export class Tries {
  readonly #failed: FailedTries;
  readonly #wrongTokens: WrongTokens;
  readonly #known = new RecentIds(MOST_KNOWN);
  readonly #now: () => number;
  #last: Promise<void> = Promise.resolve();

  /** Nobody has tried yet, by a clock of milliseconds. */
  constructor(log: Logger, now: () => number = () => performance.now()) {
    this.#now = now;
    this.#failed = new FailedTries(now());
    this.#wrongTokens = new WrongTokens(log);
  }

  /**
   * Tries, once those before are decided: else many at once would all be heard
   * before the first of them was found to be wrong.
   *
   * @throws {RefusedError} while the source has to wait.
   */
  try(isRight: () => Promise<boolean>, trier: Trier): Promise<void> {
    const turn = this.#last.then(() => this.#decide(isRight, trier));
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #decide(
    isRight: () => Promise<boolean>,
    { source, given, refusal }: Trier,
  ): Promise<void> {
    const id = given === undefined ? undefined : await digestOf(given);
    // The same again is no new guess, but a program or a tab with an old token:
    // it shouldn't keep out whoever else is at that address.
    const isKnown = id !== undefined && this.#known.has(id);
    if (!isKnown) {
      const wait = this.#failed.waitOf(source, this.#now());
      if (wait > 0) throw tooManyTries(wait);
      if (await isRight()) return this.#failed.succeeded(source);
      this.#failed.failed(source, this.#now());
    }
    if (id !== undefined) this.#known.add(id);
    this.#wrongTokens.count(source.key);
    throw refusal();
  }
}
