import type { Jail } from "./jail.ts";

/**
 * What stands around programs. A keeper is the beginning of a command line, which
 * may be empty, that makes the rest end with its parent.
 */
export type Standing =
  | { kind: "jail"; jail: Jail }
  /** No jail: only programs that can do no harm. */
  | { kind: "plain"; reason: string; keeper: readonly string[] }
  /** The person wants none. A guard is the shell that ends what is left. */
  | { kind: "none"; keeper: readonly string[]; guard?: string };

/** What is found on this machine: the same, or nothing where a jail is insisted on. */
export type Isolation = Standing | { kind: "refused"; reason: string };
