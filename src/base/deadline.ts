/** A time limit that doesn't keep the process alive once it is disposed. */
export interface Deadline extends Disposable {
  /** Aborted when the time is over. */
  signal: AbortSignal;
}

/** Starts a time limit of so many milliseconds, at whose end something is done. */
export function startDeadline(
  milliseconds: number,
  onEnd: () => void = () => {},
): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
    onEnd();
  }, milliseconds);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
