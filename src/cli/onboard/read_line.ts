import { InterruptedError } from "../../base/miniclaw_error.ts";

/**
 * A line from the terminal, as it edits it. Throws an `InterruptedError` where
 * the input ends, and the signal's reason.
 */
export async function readLine(
  signal: AbortSignal,
  input: { read(buffer: Uint8Array): Promise<number | null> } = Deno.stdin,
): Promise<string> {
  // A terminal hands over a line at a time, so nothing of the next one is lost.
  const buffer = new Uint8Array(4096);
  const decoder = new TextDecoder();
  let line = "";
  while (!line.includes("\n")) {
    const count = await unlessAborted(input.read(buffer), signal);
    if (count === null) throw new InterruptedError();
    line += decoder.decode(buffer.subarray(0, count), { stream: true });
  }
  return line.slice(0, line.indexOf("\n")).replace(/\r$/, "");
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() =>
      signal.removeEventListener("abort", stop)
    );
  });
}
