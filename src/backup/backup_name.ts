/** What a backup is called by itself; the time is UTC, so that names sort by age. */
export function backupName(now: Date): string {
  const [date, time] = now.toISOString().slice(0, 19).split("T");
  return `miniclaw-backup-${date}-${time.replaceAll(":", "")}.tar.gz`;
}

/** Whether a file is called so. */
export function isBackupName(name: string): boolean {
  return /^miniclaw-backup-\d{4}-\d{2}-\d{2}-\d{6}\.tar\.gz$/.test(name);
}

/** What is called so until a backup is whole. */
export const HALF_BACKUP =
  /^miniclaw-backup-\d{4}-\d{2}-\d{2}-\d{6}\.tar\.gz\.[0-9a-f]{8}\.tmp$/;

/** Deletes all but the newest backups of a folder; returns the paths deleted. */
export async function removeOldBackups(
  folder: string,
  keep: number,
): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const names = entries
    .filter(({ name, isFile }) => isFile && isBackupName(name))
    .map(({ name }) => name).sort().reverse();
  const old = names.slice(keep).map((name) => `${folder}/${name}`);
  for (const path of old) await Deno.remove(path);
  return old;
}
