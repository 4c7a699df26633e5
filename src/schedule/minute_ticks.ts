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

/** A timer that goes off when a minute of the clock begins. */
export function timedTicks(signal: AbortSignal, onTick: () => void): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout>;
  const wait = (): void => {
    timer = setTimeout(() => {
      wait();
      onTick();
    }, MINUTE - Date.now() % MINUTE);
  };
  wait();
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
}
