import { lastTime } from "../heartbeat/rhythm.ts";

/** Milliseconds after which one that failed is tried again. */
const AGAIN_MS = 60 * 60_000;

/** What the time of the next backup depends on. */
export interface BackupTimes {
  /** The time now. */
  now: Date;
  /** From when on in a day, `HH:MM`. */
  at: string;
  /** The person's IANA zone. */
  timezone: string;
  /** When the last one was made, ISO-8601; undefined where none was. */
  last?: string;
  /** When one failed since the gateway or the service was started. */
  failed?: Date;
}

/**
 * Whether a backup is due: its time of day came round since the last one, however
 * often. One in the future is of a clock that was wrong, and doesn't count.
 */
export function isBackupDue(
  { now, at, timezone, last, failed }: BackupTimes,
): boolean {
  const since = now.getTime() - (failed?.getTime() ?? NaN);
  if (since >= 0 && since < AGAIN_MS) return false;
  const made = Date.parse(last ?? "");
  if (Number.isNaN(made) || made > now.getTime()) return true;
  const days = [1, 2, 3, 4, 5, 6, 7];
  const time = lastTime({ kind: "weekly", days, time: at }, { now, timezone });
  return time !== undefined && time.getTime() > made;
}
