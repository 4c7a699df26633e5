import { backupName } from "../../backup/backup_name.ts";
import { readyBackupFolder } from "../../backup/ready_backup_folder.ts";
import { writeBackup } from "../../backup/write_backup.ts";
import { pathExists } from "../../base/path_exists.ts";
import type { Config } from "../../config/config.ts";
import type { CommandContext } from "../command_context.ts";

/**
 * Keeps the home as it is where backups go; undefined where there is nothing yet
 * to keep. Nobody deletes it but the person.
 */
export async function backUpFirst(
  config: Config,
  { home, world }: CommandContext,
): Promise<string | undefined> {
  if (!(await pathExists(home.config)) && !(await pathExists(home.workspace))) {
    return undefined;
  }
  const folder = await readyBackupFolder(home, config);
  const now = world.now();
  const path = `${folder}/${backupName(now)}`;
  await writeBackup({ home, path, secrets: config.backup.secrets, now });
  return path;
}
