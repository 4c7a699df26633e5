import { abortable } from "../base/abortable.ts";
import { startDeadline } from "../base/deadline.ts";

/**
 * Milliseconds for which what was stopped may tidy up: /stop takes effect within
 * a second, whatever hangs. A confined program needs about 300.
 */
const GRACE_MS = 500;

/**
 * Waits for some work that the signal stops. Work that doesn't heed it is left
 * alone after a moment; then, and when it ends with an error, the signal's reason
 * is thrown. What still comes to its end in that moment counts.
 */
export async function stoppable<Result>(
  work: Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  try {
    return await abortable(work, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    using grace = startDeadline(GRACE_MS);
    return await abortable(work, grace.signal).catch(() => {
      throw signal.reason;
    });
  }
}
