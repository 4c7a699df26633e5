/** A time limit that doesn't keep the process alive once it is disposed. */
export interface Deadline extends Disposable {
  /** Aborted when the time is over. */
  signal: AbortSignal;
}

/** Starts a time limit of so many milliseconds. */
export function startDeadline(milliseconds: number): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
