import { type Started, thisProcess } from "../service/gateway_command_line.ts";

/** What of this process and machine an upgrade has to know; tests pass their own. */
export interface Machine {
  /** How this process was started. */
  started: Started;
  /** What executables it runs, such as `aarch64-unknown-linux-gnu`. */
  target: string;
  /** The version that runs. */
  version: string;
}

/** This process on this machine. */
export function thisMachine(version: string): Machine {
  return { started: thisProcess(), target: Deno.build.target, version };
}
