import { atomicWrite } from "../base/atomic_write.ts";
import { isObject } from "../base/json.ts";
import { readIfThere } from "../base/read_if_there.ts";
import type { Home } from "../config/home.ts";

/** What is known of the backups that a home makes by itself. */
export interface BackupRecord {
  /** When the last one was made, ISO-8601 in UTC. */
  last?: string;
  /** The paths of those that may be deleted one day, the oldest first. */
  made: readonly string[];
  /** What the newest try failed of. */
  failed?: {
    /** When, ISO-8601 in UTC. */
    at: string;
    /** Why, in one sentence. */
    message: string;
  };
}

/**
 * Reads `state/backups.json`, which is in no backup: what one home made isn't
 * another's to delete. What can't be read counts as not there; then old backups
 * stay.
 */
export async function readBackupRecord(home: Home): Promise<BackupRecord> {
  try {
    const tree: unknown = JSON.parse(await readIfThere(pathOf(home)) ?? "{}");
    return isObject(tree) ? parse(tree) : { made: [] };
  } catch {
    return { made: [] };
  }
}

/** Writes it whole. */
export async function writeBackupRecord(
  home: Home,
  record: BackupRecord,
): Promise<void> {
  await atomicWrite(pathOf(home), `${JSON.stringify(record, null, 2)}\n`);
}

function pathOf({ state }: Home): string {
  return `${state}/backups.json`;
}

function parse(
  { last, made, failed }: Record<string, unknown>,
): BackupRecord {
  const isText = (value: unknown): value is string => typeof value === "string";
  const isFailure = isObject(failed) && isMoment(failed.at) &&
    isText(failed.message);
  return {
    ...isMoment(last) && { last },
    made: Array.isArray(made) ? made.filter(isText) : [],
    ...isFailure && { failed: failed as BackupRecord["failed"] },
  };
}

function isMoment(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
