import {
  type BackupRecord,
  readBackupRecord,
} from "../../../backup/backup_record.ts";
import { backupFolder } from "../../../config/backup_folder.ts";
import type { Check, Finding } from "../check.ts";

/** Milliseconds after which a daily backup is missed. */
const TWO_DAYS = 2 * 24 * 60 * 60_000;

/** The backups that the gateway makes by itself. */
export const backup: Check = {
  name: "backup",
  needsConfig: true,
  async run({ home, loaded: { config }, world }): Promise<Finding> {
    if (!config.backup.enabled) {
      return {
        kind: "ok",
        message: "none is made by itself",
        hint: "For one every day: miniclaw config set backup.enabled true",
      };
    }
    const record = await readBackupRecord(home);
    const folder = backupFolder(home, config, world.env);
    return judge(record, { folder, now: world.now() });
  },
};

function judge(
  { last, failed }: BackupRecord,
  { folder, now }: { folder: string; now: Date },
): Finding {
  if (failed) {
    return {
      kind: "fail",
      message: `the one of ${failed.at} failed: ${failed.message}`,
      hint: "It is tried again every hour while the gateway runs",
    };
  }
  if (last === undefined) {
    return {
      kind: "warn",
      message: `none was made yet in ${folder}`,
      hint: "The gateway makes them while it runs: miniclaw status",
    };
  }
  if (now.getTime() - Date.parse(last) > TWO_DAYS) {
    return {
      kind: "warn",
      message: `the last one is of ${last}, two days ago or more`,
      hint: "The gateway makes them while it runs: miniclaw status",
    };
  }
  return { kind: "ok", message: `the last one is of ${last}, in ${folder}` };
}
