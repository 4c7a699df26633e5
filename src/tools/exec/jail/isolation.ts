import type { Jail } from "./jail.ts";

/** What stands around a program on this machine. */
export type Isolation =
  | { kind: "jail"; jail: Jail }
  /** No jail: only programs that can do no harm. */
  | { kind: "plain"; reason: string }
  /** No jail where the configuration insists on one: nothing runs. */
  | { kind: "refused"; reason: string }
  /** The person wants none. */
  | { kind: "none" };
