import {
  type BackupRecord,
  readBackupRecord,
} from "../../../backup/backup_record.ts";
import { phrase } from "../../../base/phrase.ts";
import { backupFolder } from "../../../config/backup_folder.ts";
import { texts } from "../../../i18n/en/daily_backup.ts";
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
        message: phrase(texts.off),
        hint: phrase(texts.offHint),
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
    const { at, message: reason } = failed;
    return {
      kind: "fail",
      message: phrase(texts.failed, { at, reason }),
      hint: phrase(texts.failedHint),
    };
  }
  const hint = phrase(texts.whileHint);
  if (last === undefined) {
    return { kind: "warn", message: phrase(texts.none, { folder }), hint };
  }
  return now.getTime() - Date.parse(last) > TWO_DAYS
    ? { kind: "warn", message: phrase(texts.stale, { at: last }), hint }
    : { kind: "ok", message: phrase(texts.last, { at: last, folder }) };
}
