import type { Logger } from "../../../base/logger.ts";
import { WrongTokens } from "../wrong_tokens.ts";
import { FailedTries } from "./failed_tries.ts";
import { tooManyTries } from "./refusals.ts";
import type { Source } from "./source.ts";

/** Who tries. */
export interface Trier {
  /** What the tries are counted by. */
  source: Source;
  /** The address that the log is told. */
  from: string;
  /** What is thrown where it isn't so. */
  refusal(): Error;
}

/** Every try to get in, one after the other, and those who tried too often. */
export class Tries {
  readonly #failed: FailedTries;
  readonly #wrongTokens: WrongTokens;
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
    { source, from, refusal }: Trier,
  ): Promise<void> {
    const wait = this.#failed.waitOf(source, this.#now());
    if (wait > 0) throw tooManyTries(wait);
    if (await isRight()) return this.#failed.succeeded(source);
    this.#failed.failed(source, this.#now());
    this.#wrongTokens.count(from);
    throw refusal();
  }
}
