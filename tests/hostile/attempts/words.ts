import type { Attempt, Call } from "../attempt.ts";

/** The refusals that many rows meet. */
export const OUTSIDE = /^Error: .*leads out of the workspace/;
export const CLOSED =
  /^Error: .*keeps its settings, sessions and state to itself/;
export const SYSTEM =
  /^Error: .*leads out to the system's devices and processes/;
export const DANGLING = /^Error: .*a link to nothing/;
export const ADDRESS = /^Error: .*expected a path, got an address/;
export const NEVER = /^Error: .*one of the programs that never run/;
export const UNASKED = /^Error: Cannot run /;
export const NO_PROGRAM = /^Error: .*there is no such program/;
export const ARGUMENTS = /^Error: Cannot use the arguments of /;
export const ANY_ERROR = /^Error: /;
/** Free of what a terminal would obey. */
// deno-lint-ignore no-control-regex -- control characters are what this is about
export const PLAIN = /^[^\x00-\x08\x0b-\x1f\x7f-\x9f]*$/;
/** Refused, or run where there is nothing to be found. */
export const IN_VAIN = /^Error: |^exit_code: [1-9]/;

/** Reads a file. */
export function read(path: string): Call {
  return { tool: "filesystem", arguments: { action: "read", path } };
}

/** Lists a folder. */
export function list(path: string): Call {
  return { tool: "filesystem", arguments: { action: "list", path } };
}

/** Writes a file. */
export function write(path: string, content = "owned"): Call {
  return { tool: "filesystem", arguments: { action: "write", path, content } };
}

/** Changes a piece of a file. */
export function edit(path: string, old_text: string, new_text = "owned"): Call {
  const args = { action: "edit", path, old_text, new_text };
  return { tool: "filesystem", arguments: args };
}

/** Runs a program. */
export function exec(command: string, ...args: string[]): Call {
  const seconds = { timeout_seconds: 3 };
  return { tool: "exec", arguments: { command, args, ...seconds } };
}

/** Runs a program that is expected to be ended. */
export function briefly(command: string, ...args: string[]): Call {
  return { tool: "exec", arguments: { command, args, timeout_seconds: 1 } };
}

/** Runs a script in a shell. */
export function sh(script: string): Call {
  return exec("sh", "-c", script);
}

/** Runs a script that ends with an error where its last command did. */
export function must(script: string): Call {
  return sh(`${script} && echo reached || exit 9`);
}

/** Opens an address. */
export function web(url: string): Call {
  return { tool: "web", arguments: { url } };
}

/** Rows that have all but their words and their calls in common. */
export function rows(
  list: [name: string, call: Call, first?: Call[]][],
  common: Pick<Attempt, "refused" | "under" | "changesWorkspace">,
): Attempt[] {
  return list.map(([name, call, first]) => ({
    name,
    ...call,
    first,
    ...common,
  }));
}
