import type { LimitTools } from "./limits.ts";
import type { Mount } from "./mount.ts";

/** A jail that was tried and works on this machine. */
export interface Jail {
  /** The path of bubblewrap. */
  launcher: string;
  /** Whether it can limit scratch folders and keep programs from nesting jails. */
  modern: boolean;
  /** What sets limits. */
  limits: LimitTools;
  /** The system as a jailed program sees it. */
  system: readonly Mount[];
  /** What is added where the network may be reached. */
  network: readonly Mount[];
}
