import type { Catalogue } from "../catalogue.ts";
import { briefs } from "./briefs.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";
import { page } from "./page.ts";
import { dailyBackup } from "./daily_backup.ts";
import { upgrade } from "./upgrade.ts";

/** Every text in French. */
export const french: Catalogue = {
  briefs,
  errors,
  help,
  page,
  dailyBackup,
  upgrade,
};
