import { createInterface } from "node:readline";
import process from "node:process";

/** What a person typed, one message at a time. */
export interface LineReader extends AsyncDisposable {
  /** Shows the prompt and waits; undefined at the end of input. */
  next(): Promise<string | undefined>;
  /**
   * Shows another prompt and waits for one line; undefined at the end of input.
   * Throws the signal's reason.
   */
  ask(prompt: string, signal: AbortSignal): Promise<string | undefined>;
  /** Shows a text; what is being typed stays. */
  show(text: string): void;
}

/** How to read. */
export interface LineReaderOptions {
  /** Called for Ctrl-C, unless `plain`: then the terminal sends a signal. */
  onInterrupt(): void;
  /** Without control sequences, and so without history and editing. */
  plain: boolean;
  /** What stands before a line that is typed. */
  prompt: string;
}

/** A paste arrives line upon line without a pause. */
const PASTE_PAUSE_MS = 25;

/**
 * Reads messages from the terminal, with history and the usual keys. Lines that
 * arrive together, as from a paste, are one message.
 */
export function openLineReader(
  { onInterrupt, plain, prompt }: LineReaderOptions,
): LineReader {
  const reader = createInterface({
    input: process.stdin,
    output: process.stderr,
    prompt,
    terminal: !plain,
  });
  const waiting: { resolve(text: string | undefined): void }[] = [];
  const ready: string[] = [];
  let closed = false;
  let lines: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const deliver = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (lines.length > 0) ready.push(lines.join("\n"));
    lines = [];
    while (waiting.length > 0 && (ready.length > 0 || closed)) {
      waiting.shift()?.resolve(ready.shift());
    }
  };
  reader.on("line", (line) => {
    lines.push(line);
    clearTimeout(timer);
    timer = setTimeout(deliver, PASTE_PAUSE_MS);
  });
  reader.on("SIGINT", onInterrupt);
  reader.on("close", () => {
    closed = true;
    deliver();
  });
  return {
    next: () =>
      new Promise((resolve) => {
        waiting.push({ resolve });
        if (ready.length > 0 || closed) deliver();
        else reader.prompt();
      }),
    ask: (prompt, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<
        string | undefined
      >();
      if (closed || signal.aborted) {
        return closed
          ? Promise.resolve(undefined)
          : Promise.reject(signal.reason);
      }
      const end = (): void => resolve(undefined);
      const stop = (): void => reject(signal.reason);
      reader.once("close", end);
      signal.addEventListener("abort", stop, { once: true });
      reader.question(prompt, { signal }, resolve);
      return promise.finally(() => {
        reader.off("close", end);
        signal.removeEventListener("abort", stop);
      });
    },
    show: (text) => {
      process.stderr.write(`\n${text}\n`);
      if (waiting.length > 0) reader.prompt(true);
    },
    [Symbol.asyncDispose]: () => {
      reader.close();
      return Promise.resolve();
    },
  };
}
