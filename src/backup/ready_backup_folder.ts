import { leadsOutside } from "../base/leads_outside.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { pathExists } from "../base/path_exists.ts";
import { phrase } from "../base/phrase.ts";
import { backupFolder, ownBackupFolder } from "../config/backup_folder.ts";
import type { Config } from "../config/config.ts";
import type { Home } from "../config/home.ts";
import { texts } from "../i18n/en/daily_backup.ts";

/**
 * The folder where backups go, once it is there. The one in the home is made; one
 * that was configured has to exist, for it may be a disk that isn't plugged in.
 *
 * @throws {MiniclawError} where it is missing, or the agent could read it
 */
export async function readyBackupFolder(
  home: Home,
  config: Pick<Config, "backup">,
): Promise<string> {
  const folder = backupFolder(home, config);
  if (folder === ownBackupFolder(home)) {
    await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  } else await requireFolder(folder);
  if (await isOneInTheOther(folder, home.workspace)) {
    const reason = phrase(texts.apart);
    throw unfit(folder, { reason, hint: phrase(texts.apartHint) });
  }
  return folder;
}

async function requireFolder(folder: string): Promise<void> {
  const found = await Deno.stat(folder).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  });
  if (found?.isDirectory) return;
  const reason = phrase(texts.noFolder);
  throw unfit(folder, { reason, hint: phrase(texts.noFolderHint) });
}

/** What lies in the workspace is the agent's to read. */
async function isOneInTheOther(
  folder: string,
  workspace: string,
): Promise<boolean> {
  if (!(await pathExists(workspace))) return false;
  return !(await leadsOutside(folder, workspace)) ||
    !(await leadsOutside(workspace, folder));
}

function unfit(
  folder: string,
  { reason, hint }: Record<"reason" | "hint", ReturnType<typeof phrase>>,
): MiniclawError {
  const message = phrase(texts.cannot, { folder, reason });
  return new MiniclawError(message, { code: "backup", hint });
}
