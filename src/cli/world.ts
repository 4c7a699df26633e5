import { heedingFetch } from "../base/heeding_fetch.ts";
import type { Environment } from "../config/home.ts";
import type { ProgramEnd } from "./run_program.ts";

/** One of the process's output streams. */
export interface OutputStream {
  /** Writes a text at once. */
  write(text: string): void;
  /** Writes bytes at once, also those that are no text. */
  writeBytes(bytes: Uint8Array): void;
  /** Whether a person reads it on a terminal. */
  isTerminal: boolean;
}

/** What the command line has of the world; tests pass their own. */
export interface World {
  /** The environment. */
  env: Environment;
  /** Results. */
  stdout: OutputStream;
  /** Everything else. */
  stderr: OutputStream;
  /** Whether a person types on a terminal. */
  stdinIsTerminal: boolean;
  /** All of standard input, as text. */
  readStdin(): Promise<string>;
  /** A line from the terminal that isn't shown while it is typed. */
  readHidden(prompt: string): Promise<string>;
  /** The size of the terminal, in characters. */
  screen(): { columns: number; rows: number };
  /**
   * Runs a program on this terminal and waits for its end; Ctrl-C is its own. The
   * input is what it reads instead of the keyboard.
   */
  run(
    command: readonly string[],
    options?: { input?: string },
  ): Promise<ProgramEnd>;
  /** The clock. */
  now(): Date;
  /** The network. */
  fetch: typeof fetch;
  /** Calls back on SIGINT and SIGTERM until disposed. */
  onInterrupt(callback: () => void): Disposable;
  /** Calls back on SIGHUP, where there is one, until disposed. */
  onHangup(callback: () => void): Disposable;
  /** Ends the process at once: for a person who asked twice. */
  exit(code: number): void;
}

/** What asks a program to end; Windows knows no SIGTERM. */
const endings: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM"];

/** Milliseconds between the two times that one Ctrl-C arrives. */
const TWICE_WITHIN_MS = 100;

const hangups: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? []
  : ["SIGHUP"];

/** The real one; only main.ts may hand in what ends the process. */
export function processWorld(exit: (code: number) => void): World {
  const stderr = outputStream(Deno.stderr);
  return {
    env: (name) => Deno.env.get(name),
    stdout: outputStream(Deno.stdout),
    stderr,
    stdinIsTerminal: Deno.stdin.isTerminal(),
    readStdin: () => new Response(Deno.stdin.readable).text(),
    readHidden: async (prompt) => {
      const { readHidden } = await import("./read_hidden.ts");
      return await readHidden(prompt, stderr.write);
    },
    screen: () => {
      try {
        return Deno.consoleSize();
      } catch {
        return { columns: 80, rows: 24 };
      }
    },
    run: async (command, options) => {
      const { runProgram } = await import("./run_program.ts");
      return await runProgram(command, options);
    },
    now: () => new Date(),
    fetch: heedingFetch,
    onInterrupt: (callback) =>
      onSignals(
        endings,
        Deno.stdin.isTerminal() ? pressedOnce(callback) : callback,
      ),
    onHangup: (callback) => onSignals(hangups, callback),
    exit,
  };
}

/**
 * One Ctrl-C may arrive twice: the terminal tells every program, and `deno task`
 * hands it on besides. Nobody presses twice in so short a time.
 */
function pressedOnce(callback: () => void): () => void {
  let last = -Infinity;
  return () => {
    const now = performance.now();
    if (now - last > TWICE_WITHIN_MS) callback();
    last = now;
  };
}

function onSignals(
  signals: readonly Deno.Signal[],
  callback: () => void,
): Disposable {
  for (const signal of signals) Deno.addSignalListener(signal, callback);
  return {
    [Symbol.dispose]: () => {
      for (const signal of signals) {
        Deno.removeSignalListener(signal, callback);
      }
    },
  };
}

function outputStream(stream: typeof Deno.stdout): OutputStream {
  return {
    isTerminal: stream.isTerminal(),
    write: (text) => writeAll(stream, new TextEncoder().encode(text)),
    writeBytes: (bytes) => writeAll(stream, bytes),
  };
}

function writeAll(stream: typeof Deno.stdout, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length;) {
      at += stream.writeSync(bytes.subarray(at));
    }
  } catch (error) {
    // The reader left, as `head` does: nobody is there to be told.
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}
