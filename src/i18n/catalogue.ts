import type { Forms } from "../base/template.ts";
import { texts as briefs } from "./en/briefs.ts";
import { texts as errors } from "./en/errors.ts";
import { texts as help } from "./en/help.ts";
import { texts as page } from "./en/page.ts";
import { texts as dailyBackup } from "./en/daily_backup.ts";
import { texts as upgrade } from "./en/upgrade.ts";

/** Every area of texts, in English. A new area is a line here and in each language. */
export interface English {
  /** What the help says of each command, option and argument. */
  briefs: typeof briefs;
  /** Errors that don't explain themselves. */
  errors: typeof errors;
  /** The words that the help is made of. */
  help: typeof help;
  /** What the web page says. */
  page: typeof page;
  /** What is said of backups that are made by themselves. */
  dailyBackup: typeof dailyBackup;
  /** What is said while the program is replaced by a newer one. */
  upgrade: typeof upgrade;
}

/** The English texts by area. */
export const english: English = {
  briefs,
  errors,
  help,
  page,
  dailyBackup,
  upgrade,
};

/** An area in another language: the same keys, the same forms. */
export type Translated<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Forms;
};

/** Every area in another language. */
export type Catalogue = {
  readonly [Area in keyof English]: Translated<English[Area]>;
};
