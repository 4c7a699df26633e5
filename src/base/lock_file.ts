import { delay } from "./delay.ts";

/** How to wait for a lock. */
export interface LockOptions {
  /** Gives up waiting. */
  signal?: AbortSignal;
  /** Called once if another process holds the lock. */
  onWait?(): void;
  /** Milliseconds between two tries. */
  pollMs?: number;
}

/**
 * Holds a file's advisory lock until disposed. The kernel releases it when the
 * process ends, however it ends, so a crash leaves nothing locked.
 */
export async function lockFile(
  path: string,
  { signal, onWait, pollMs = 20 }: LockOptions = {},
): Promise<Disposable> {
  const file = await Deno.open(path, {
    read: true,
    write: true,
    create: true,
    mode: 0o600,
  });
  try {
    for (let tries = 0; !(await file.tryLock(true)); tries++) {
      if (tries === 0) onWait?.();
      await delay(pollMs, signal);
    }
  } catch (error) {
    file.close();
    throw error;
  }
  return { [Symbol.dispose]: () => file.close() };
}
