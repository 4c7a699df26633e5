import { type StartTimer, startTimer } from "./start_timer.ts";

/** Calls back about once a minute until the signal ends it. */
export type Ticks = (signal: AbortSignal, onTick: () => void) => void;

const MINUTE = 60_000;

/** The one job that Deno itself knows of; where it can't, a timer does. */
export function minuteTicks(signal: AbortSignal, onTick: () => void): void {
  if (typeof Deno.cron !== "function") return timedTicks(signal, onTick);
  try {
    Deno.cron("miniclaw tick", "* * * * *", { signal }, onTick)
      .catch(() => timedTicks(signal, onTick));
  } catch {
    // Another scheduler of this process has the name.
    timedTicks(signal, onTick);
  }
}

/** What ticks by timer are made of. */
export interface TimedTicksOptions {
  /** The clock. */
  now?(): Date;
  /** Starts a timer. */
  timer?: StartTimer;
}

/** A timer that goes off when a minute of the clock begins. */
export function timedTicks(
  signal: AbortSignal,
  onTick: () => void,
  { now = () => new Date(), timer = startTimer }: TimedTicksOptions = {},
): void {
  if (signal.aborted) return;
  let running: Disposable;
  const wait = (): void => {
    running = timer(MINUTE - now().getTime() % MINUTE, () => {
      wait();
      onTick();
    });
  };
  wait();
  const stop = (): void => running[Symbol.dispose]();
  signal.addEventListener("abort", stop, { once: true });
}
