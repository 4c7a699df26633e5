import { startDeadline } from "../../base/deadline.ts";
import { describeError } from "../../i18n/describe_error.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { startGuard } from "./guard.ts";
import { HeadAndTail } from "./head_and_tail.ts";

/** A program that is ready to be started: plain data that can be handed on. */
export interface Launch {
  /** What to call it in messages. */
  name: string;
  /** The file to start: the program's, or that of the jail around it. */
  path: string;
  /** Its arguments. */
  args: readonly string[];
  /** Its working folder. */
  cwd: string;
  /** Its whole environment. */
  env: Record<string, string>;
  /** Seconds it may run. */
  timeoutSeconds: number;
  /** Whether it leaves nothing running: a jail takes all with it. */
  jailed: boolean;
  /** A shell that ends what the program leaves where no jail does. */
  guard?: string;
}

/** How a program ended. */
export interface RunResult {
  /** Its exit code; of one that was killed 128 and the signal's number. */
  exitCode: number;
  /** Whether its time was over before it was done. */
  timedOut: boolean;
  /** What it wrote; of much, the beginning and the end. */
  stdout: string;
  /** What it complained about; of much, the beginning and the end. */
  stderr: string;
}

/**
 * Milliseconds in which a jail is set up: only then does what is in it end with
 * the launcher.
 */
const SET_UP_MS = 500;

/**
 * Milliseconds for what stands in the pipes when a program has ended, and for what
 * else was in its jail to end too.
 */
const LEFTOVER_MS = 250;

/**
 * Runs a program without a shell and without input, and ends it when its time is
 * over or the signal says so. It stays in the process group that it is started
 * in: who kills that kills all that it left running there, a guard ends the rest,
 * and a jail ends with its program. Throws the signal's reason.
 */
export async function runProgram(
  launch: Launch,
  signal: AbortSignal,
): Promise<RunResult> {
  signal.throwIfAborted();
  await using guard = startGuard(launch.guard);
  const child = start({ ...launch, env: { ...launch.env, ...guard?.mark } });
  using deadline = startDeadline(launch.timeoutSeconds * 1000);
  const stop = AbortSignal.any([signal, deadline.signal]);
  using killer = new Killer(child, launch);
  stop.addEventListener("abort", () => killer.kill(), { once: true });
  if (stop.aborted) killer.kill();
  using left = new Leftovers(child.status);
  const [{ code }, stdout, stderr] = await Promise.all([
    child.status,
    drain(child.stdout, left.signal),
    drain(child.stderr, left.signal),
  ]);
  signal.throwIfAborted();
  return { exitCode: code, timedOut: stop.aborted, stdout, stderr };
}

function start({ name, path, args, cwd, env }: Launch): Deno.ChildProcess {
  try {
    return new Deno.Command(path, {
      ...{ args: [...args], cwd, env, clearEnv: true },
      ...{ stdin: "null", stdout: "piped", stderr: "piped" },
    }).spawn();
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    const { message } = describeError(error);
    throw new MiniclawError(`Cannot run "${name}": ${message}`, {
      code: "exec",
      cause: error,
    });
  }
}

/** Stops waiting for the output of what an ended program left running. */
class Leftovers implements Disposable {
  readonly #stop = new AbortController();
  #timer?: ReturnType<typeof setTimeout>;
  #disposed = false;

  constructor(ended: Promise<unknown>) {
    ended.then(() => {
      if (this.#disposed) return;
      this.#timer = setTimeout(() => this.#stop.abort(), LEFTOVER_MS);
    });
  }

  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  [Symbol.dispose](): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
  }
}

/** Ends a program; a jail not before it is set up, or what is in it would stay. */
class Killer implements Disposable {
  readonly #child: Deno.ChildProcess;
  readonly #notBefore: number;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(child: Deno.ChildProcess, { jailed }: Launch) {
    this.#child = child;
    this.#notBefore = performance.now() + (jailed ? SET_UP_MS : 0);
  }

  kill(): void {
    const wait = this.#notBefore - performance.now();
    if (wait > 0) this.#timer = setTimeout(() => this.kill(), wait);
    else killNow(this.#child);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }
}

function killNow(child: Deno.ChildProcess): void {
  try {
    child.kill("SIGKILL");
  } catch {
    // it has ended
  }
}

/** Reads to the end, or until the signal; what stays in the pipe then is lost. */
async function drain(
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<string> {
  const kept = new HeadAndTail();
  const reader = stream.getReader();
  const cancel = (): void => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", cancel, { once: true });
  if (signal.aborted) cancel();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return kept.text();
    kept.add(value);
  }
}
