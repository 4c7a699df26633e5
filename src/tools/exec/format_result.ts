import type { RunResult } from "./run_program.ts";

/** How much is told. */
export interface FormatOptions {
  /** Seconds the program might have run. */
  timeoutSeconds: number;
  /** Bytes that are left of each output, from its end. Default: all. */
  tailBytes?: number;
}

/** How a program ended, as a model is told. */
export function formatResult(
  { exitCode, timedOut, stdout, stderr }: RunResult,
  { timeoutSeconds, tailBytes = Infinity }: FormatOptions,
): string {
  const late = timedOut
    ? ` (ended because it took longer than ${timeoutSeconds} s)`
    : "";
  const out = section("stdout", tailOf(stdout, tailBytes));
  const err = section("stderr", tailOf(stderr, tailBytes));
  return `exit_code: ${exitCode}${late}\n${out}\n${err}`;
}

function section(name: string, text: string): string {
  return text === "" ? `${name}: (empty)` : `${name}:\n${text.trimEnd()}`;
}

function tailOf(text: string, most: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= most) return text;
  const tail = new TextDecoder().decode(bytes.subarray(-most));
  // A character that was cut in two is left out.
  return `[…]\n${tail.replace(/^\ufffd+/, "")}`;
}
