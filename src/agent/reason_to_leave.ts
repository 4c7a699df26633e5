import { ParkedError } from "../base/parked_error.ts";
import { isStorageFull } from "../base/storage_full.ts";

/**
 * Why a turn is left exactly as it is, to be gone on with later; undefined where
 * it has to end, whatever stopped it.
 */
export function reasonToLeave(
  error: unknown,
  signal: AbortSignal,
): Error | undefined {
  if (isParked(signal)) return signal.reason;
  return error instanceof Error && isStorageFull(error) ? error : undefined;
}

/** Whether the signal says that miniclaw ends, not that the person stopped it. */
export function isParked(signal: AbortSignal): boolean {
  return signal.aborted && signal.reason instanceof ParkedError;
}
