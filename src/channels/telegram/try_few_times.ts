import { Backoff } from "./backoff.ts";
import { problemIn } from "./call_error.ts";
import type { TelegramWorld } from "./telegram_options.ts";

/** What trying takes. */
export interface TryOptions {
  /** Ends it. */
  signal: AbortSignal;
  /** The clock and the chance. */
  world: TelegramWorld;
}

const MOST_TRIES = 5;

/**
 * Does something that is worth a few tries but not more. What passes by is waited
 * for; whatever else a try throws is thrown.
 */
export async function tryFewTimes<Result>(
  attempt: () => Promise<Result>,
  { signal, world }: TryOptions,
): Promise<Result> {
  const backoff = new Backoff(world);
  for (let tries = 1;; tries++) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      const problem = problemIn(error);
      const passes = problem.kind === "wait" || problem.kind === "passing";
      if (!passes || tries === MOST_TRIES) throw error;
      const pause = backoff.next();
      const asked = problem.kind === "wait" ? problem.milliseconds : 0;
      await world.delay(Math.max(pause, asked), signal);
    }
  }
}
