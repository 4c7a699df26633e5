import { startDeadline } from "../../base/deadline.ts";
import { describeError } from "../../base/describe_error.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
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
 * Runs a program without a shell and without input. It gets a process group of
 * its own, which is killed whole when its time is over, when the signal says so,
 * and when it has ended itself; a program that leaves its group stays (only a
 * jail holds that one). Throws the signal's reason.
 */
export async function runProgram(
  launch: Launch,
  signal: AbortSignal,
): Promise<RunResult> {
  signal.throwIfAborted();
  const child = start(launch);
  using deadline = startDeadline(launch.timeoutSeconds * 1000);
  const stop = AbortSignal.any([signal, deadline.signal]);
  const kill = (): void => killGroup(child);
  stop.addEventListener("abort", kill, { once: true });
  if (stop.aborted) kill();
  const ended = child.status.finally(kill);
  const [{ code }, stdout, stderr] = await Promise.all([
    ended,
    drain(child.stdout, stop),
    drain(child.stderr, stop),
  ]);
  signal.throwIfAborted();
  return { exitCode: code, timedOut: stop.aborted, stdout, stderr };
}

function start({ name, path, args, cwd, env }: Launch): Deno.ChildProcess {
  try {
    return new Deno.Command(path, {
      ...{ args: [...args], cwd, env, clearEnv: true, detached: hasGroups },
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

const hasGroups = Deno.build.os !== "windows";

function killGroup(child: Deno.ChildProcess): void {
  try {
    if (hasGroups) Deno.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    killAlone(child); // nobody is left in the group, or it may not be named
  }
}

function killAlone(child: Deno.ChildProcess): void {
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
