import { delay } from "../base/delay.ts";
import { describeError } from "../i18n/describe_error.ts";
import type { Logger } from "../base/logger.ts";
import type { ChannelState } from "../channels/channel.ts";

/** The first pause before a part is started again, and the longest. */
const FIRST_MS = 1000;
const LONGEST_MS = 5 * 60_000;

/** A part that ran for so long was well: its next failure is a new one. */
const WELL_MS = 60_000;

/** What keeping a part running takes. */
export interface KeepOptions {
  /** Runs it until the signal; throws where it can't go on. */
  run(signal: AbortSignal): Promise<void>;
  /** Told how it fares. */
  onState(state: ChannelState): void;
  /** Its log, which bears its name. */
  log: Logger;
  /** Waits. */
  wait?(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** A clock in milliseconds. */
  clock?(): number;
}

/**
 * Runs a part of the gateway until the signal ends it, and starts it again when it
 * fails, later and later, while the others go on. The same failure is said once,
 * not at every attempt. Where it is a wrong token, nothing is tried again: it was said once, and another token restarts it.
 */
export async function keepRunning(
  options: KeepOptions,
  signal: AbortSignal,
): Promise<void> {
  const { run, onState, log } = options;
  const { wait = delay, clock = () => performance.now() } = options;
  let pause = FIRST_MS;
  let said = "";
  while (!signal.aborted) {
    const since = clock();
    try {
      await run(signal);
      return;
    } catch (error) {
      if (signal.aborted) return;
      const { code, message, hint } = describeError(error);
      onState({ status: "degraded", detail: message });
      if (clock() - since > WELL_MS) [pause, said] = [FIRST_MS, ""];
      if (message !== said) log.error(hint ? `${message}. ${hint}` : message);
      said = message;
      if (code === "auth") return;
    }
    const again = `Tried again in ${Math.round(pause / 1000)} s`;
    if (pause === FIRST_MS) log.info(`${again}, and then later and later`);
    else log.debug(again);
    await wait(pause, signal).catch(() => {});
    pause = Math.min(pause * 2, LONGEST_MS);
  }
}
