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
 * is answered meanwhile. It doesn't keep the process alive, and ends when disposed.
 */
export function watchEventLoop(
  { observe, everyMs = 5_000, now = () => performance.now() }: WatchOptions,
): Disposable {
  let timer: ReturnType<typeof setTimeout>;
  const start = (): void => {
    const due = now() + everyMs;
    timer = setTimeout(() => {
      observe(Math.max(0, now() - due) / 1000);
      start();
    }, everyMs);
    Deno.unrefTimer(timer);
  };
  start();
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}
