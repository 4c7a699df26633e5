import type { Approver } from "../tools/approval/approver.ts";

/** What parking takes. */
export interface ParkOptions {
  /** Aborted as soon as the gateway begins to end. */
  stopping: AbortSignal;
  /** Leaves the work of that signal to the next start. */
  park(signal: AbortSignal): Promise<void>;
}

/**
 * Asks, but has no gateway that ends wait for a person: what the person is asked
 * hasn't run, and the turn goes on, and asks again, after the next start.
 */
export function parkWhoAsks(
  approver: Approver,
  { stopping, park }: ParkOptions,
): Approver {
  return {
    async ask(request, signal) {
      const leave = (): void => void park(signal);
      stopping.addEventListener("abort", leave);
      if (stopping.aborted) leave();
      try {
        return await approver.ask(request, signal);
      } finally {
        stopping.removeEventListener("abort", leave);
      }
    },
  };
}
