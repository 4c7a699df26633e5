import type { Json } from "../../base/json.ts";
import type { ConfinedCall } from "../../sandbox/confined_call.ts";
import type { ExecInput } from "../confined/exec_job.ts";

/** Milliseconds in which a program whose time is over is ended and reported. */
const REPORT_MS = 5000;

/**
 * The call of a confined process that may start this one program, and what guards
 * it, and nothing else.
 */
export function execCall(input: ExecInput): ConfinedCall {
  const { path, guard, timeoutSeconds, jailed } = input.launch;
  return {
    grant: { profile: "exec", programs: guard ? [path, guard] : [path] },
    job: "exec",
    input: input as unknown as Json,
    timeoutMs: timeoutSeconds * 1000 + REPORT_MS,
    once: !jailed,
  };
}
