import { delay } from "../base/delay.ts";
import { describeError } from "../base/describe_error.ts";
import type { Logger } from "../base/logger.ts";
import type { ChannelState } from "../channels/channel.ts";

/** The first pause before a part is started again, and the longest. */
const FIRST_MS = 1000;
const LONGEST_MS = 5 * 60_000;

/** A part that ran for so long was well: its next failure is a new one. */
const WELL_MS = 60_000;

/** What keeping a part running takes. */
export interface KeepOptions {
  /** What it is called in the log. */
  name: string;
  /** Runs it until the signal; throws where it can't go on. */
  run(signal: AbortSignal): Promise<void>;
  /** Told how it fares. */
  onState(state: ChannelState): void;
  /** Its log. */
  log: Logger;
  /** Waits. */
  wait?(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A clock in milliseconds. */
  clock?(): number;
}

/**
 * Runs a part of the gateway until the signal ends it, and starts it again when it
 * fails, later and later, while the others go on. Where the failure is a wrong
 * token, nothing is tried again: it was said once, and another token restarts it.
 */
export async function keepRunning(
  options: KeepOptions,
  signal: AbortSignal,
): Promise<void> {
  const { name, run, onState, log } = options;
  const { wait = delay, clock = () => performance.now() } = options;
  let pause = FIRST_MS;
  while (!signal.aborted) {
    const since = clock();
    try {
      await run(signal);
      return;
    } catch (error) {
      if (signal.aborted) return;
      const { code, message, hint } = describeError(error);
      onState({ status: "degraded", detail: message });
      log.error(`${name}: ${hint ? `${message}. ${hint}` : message}`);
      if (code === "auth") return;
    }
    if (clock() - since > WELL_MS) pause = FIRST_MS;
    log.info(`${name} is tried again in ${Math.round(pause / 1000)} s`);
    await wait(pause, signal).catch(() => {});
    pause = Math.min(pause * 2, LONGEST_MS);
  }
}
