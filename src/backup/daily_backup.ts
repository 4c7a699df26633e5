import { pathExists } from "../base/path_exists.ts";
import { sweepTemporaries } from "../base/sweep_temporaries.ts";
import type { Config } from "../config/config.ts";
import type { Home } from "../config/home.ts";
import { backupName, HALF_BACKUP, isBackupName } from "./backup_name.ts";
import {
  type BackupRecord,
  readBackupRecord,
  writeBackupRecord,
} from "./backup_record.ts";
import { readyBackupFolder } from "./ready_backup_folder.ts";
import {
  type Backup,
  type BackupOptions,
  writeBackup,
} from "./write_backup.ts";

/** What a backup that is made by itself takes. */
export interface DailyBackupOptions
  extends Pick<BackupOptions, "now" | "open" | "signal"> {
  /** What to keep. */
  home: Home;
  /** How and where. */
  config: Pick<Config, "backup">;
}

/** A backup that was made by itself. */
export interface DailyBackup extends Backup {
  /** Where it is. */
  path: string;
  /** The old ones that made room. */
  deleted: readonly string[];
}

/**
 * Makes a backup, and then deletes the oldest of those that this home made by
 * itself; no other file, and none before the new one is whole.
 */
export async function makeDailyBackup(
  { home, config, now, ...rest }: DailyBackupOptions,
): Promise<DailyBackup> {
  const { keep, secrets } = config.backup;
  const folder = await readyBackupFolder(home, config);
  await sweepTemporaries([folder], { now: () => now, pattern: HALF_BACKUP });
  const path = `${folder}/${backupName(now)}`;
  // What is there isn't from here: writing the backup says so.
  if (!(await pathExists(path))) await claim(home, path);
  const backup = await writeBackup({ home, path, secrets, now, ...rest });
  const { made } = await readBackupRecord(home);
  const record = { last: now.toISOString(), made };
  await writeBackupRecord(home, record);
  return { ...backup, path, deleted: await prune(home, { record, keep }) };
}

/** Notes the path before, so that none that was made is ever forgotten. */
async function claim(home: Home, path: string): Promise<void> {
  const { made, ...rest } = await readBackupRecord(home);
  await writeBackupRecord(home, { ...rest, made: [...made, path] });
}

/** Notes why none could be made. */
export async function noteFailure(
  home: Home,
  failed: NonNullable<BackupRecord["failed"]>,
): Promise<void> {
  const record = await readBackupRecord(home);
  await writeBackupRecord(home, { ...record, failed });
}

/** What the person moved away counts no more; what can't be deleted stays for now. */
async function prune(
  home: Home,
  { record, keep }: { record: BackupRecord; keep: number },
): Promise<string[]> {
  const there: string[] = [];
  for (const path of record.made.filter(isOwnName)) {
    if (await pathExists(path).catch(() => true)) there.push(path);
  }
  const deleted: string[] = [];
  for (const path of there.slice(0, -keep)) {
    await Deno.remove(path).then(() => deleted.push(path), () => {});
  }
  const made = there.filter((path) => !deleted.includes(path));
  await writeBackupRecord(home, { ...record, made });
  return deleted;
}

function isOwnName(path: string): boolean {
  return isBackupName(path.slice(path.lastIndexOf("/") + 1));
}
