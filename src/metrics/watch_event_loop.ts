/** How the event loop is watched. */
export interface WatchOptions {
  /** Called with the seconds by which a timer came too late. */
  observe(seconds: number): void;
  /**
   * Milliseconds between two looks. Each of them wakes a sleeping machine, and a
   * small one is meant to sleep.
   */
  everyMs?: number;
  /** Milliseconds that only ever grow. */
  now?(): number;
}

/**
 * Measures now and then for how long something kept the event loop busy: nobody
 * is answered meanwhile. It ends when disposed.
 */
export function watchEventLoop(
  { observe, everyMs = 5_000, now = () => performance.now() }: WatchOptions,
): Disposable {
  let stop: () => void;
  const start = (): void => {
    const due = now() + everyMs;
    // The first setTimeout of a process loads some 2 MB of Deno's; nothing
    // else that an idle gateway does takes one.
    const timer = AbortSignal.timeout(everyMs);
    const look = (): void => {
      observe(Math.max(0, now() - due) / 1000);
      start();
    };
    timer.addEventListener("abort", look, { once: true });
    stop = () => timer.removeEventListener("abort", look);
  };
  start();
  return { [Symbol.dispose]: () => stop() };
}
