import { delay } from "../../base/delay.ts";
import type { Logger } from "../../base/logger.ts";
import { TransientError } from "./transient_error.ts";

/** How often to ask again, and how long to wait before. */
export interface RetryOptions {
  /** Ends waiting and asking. */
  signal: AbortSignal;
  /** Is told of every retry. */
  log: Logger;
  /** A number from 0 to 1, to spread retries. */
  random?(): number;
  /** How often to ask again at most. Default: 3. */
  retries?: number;
  /** Waits some milliseconds. */
  wait?(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const MOST_RETRIES = 3;
const FIRST_WAIT_MS = 1000;
/** A service that wants more patience than this is not asked again. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Asks again after a {@linkcode TransientError}, by default at most three times, and only
 * while nothing has been yielded: an answer that has begun can't begin again.
 */
export async function* withRetries<T>(
  ask: () => AsyncIterable<T>,
  {
    signal,
    log,
    random = Math.random,
    wait = delay,
    retries: most = MOST_RETRIES,
  }: RetryOptions,
): AsyncIterable<T> {
  for (let retries = 0;; retries++) {
    let begun = false;
    try {
      for await (const piece of ask()) {
        begun = true;
        yield piece;
      }
      return;
    } catch (error) {
      if (begun || retries >= most) throw error;
      if (!(error instanceof TransientError)) throw error;
      if ((error.retryAfterMs ?? 0) > LONGEST_WAIT_MS) throw error;
      const milliseconds = waitMs(error, retries, random());
      const seconds = (milliseconds / 1000).toFixed(1);
      const count = `${retries + 1} of ${most}`;
      log.warn(`${error.message}; asking again in ${seconds} s (${count})`);
      await wait(milliseconds, signal);
    }
  }
}

/** As long as the service asks, else a random part of 1, 2, 4 seconds. */
function waitMs(
  error: TransientError,
  retries: number,
  chance: number,
): number {
  return error.retryAfterMs ?? FIRST_WAIT_MS * 2 ** retries * chance;
}
