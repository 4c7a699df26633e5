/** Calls back once after so many milliseconds, unless it is disposed before. */
export type StartTimer = (
  milliseconds: number,
  callback: () => void,
) => Disposable;

/** The real one. */
export function startTimer(
  milliseconds: number,
  callback: () => void,
): Disposable {
  const timer = setTimeout(callback, milliseconds);
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}
