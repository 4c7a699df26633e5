import type { RunResult } from "./run_program.ts";

/** How a program ended, as a model is told. */
export function formatResult(
  { exitCode, timedOut, stdout, stderr }: RunResult,
  timeoutSeconds: number,
): string {
  const late = timedOut
    ? ` (ended because it took longer than ${timeoutSeconds} s)`
    : "";
  return `exit_code: ${exitCode}${late}\n` +
    `${section("stdout", stdout)}\n${section("stderr", stderr)}`;
}

function section(name: string, text: string): string {
  return text === "" ? `${name}: (empty)` : `${name}:\n${text.trimEnd()}`;
}
