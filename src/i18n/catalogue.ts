import type { Forms } from "../base/template.ts";
import { texts as backup } from "./en/backup.ts";
import { texts as briefs } from "./en/briefs.ts";
import { texts as completion } from "./en/completion.ts";
import { texts as cron } from "./en/cron.ts";
import { texts as errors } from "./en/errors.ts";
import { texts as help } from "./en/help.ts";
import { texts as jobs } from "./en/jobs.ts";
import { texts as page } from "./en/page.ts";
import { texts as service } from "./en/service.ts";
import { texts as status } from "./en/status.ts";

/** Every area of texts, in English. A new area is a line here and in each language. */
export interface English {
  /** What is said of backups and of putting them back. */
  backup: typeof backup;
  /** What the help says of each command, option and argument, in one line. */
  briefs: typeof briefs;
  /** What shells show beside a value. */
  completion: typeof completion;
  /** What `miniclaw cron` says. */
  cron: typeof cron;
  /** What is said of errors that don't explain themselves. */
  errors: typeof errors;
  /** The words that the help is made of. */
  help: typeof help;
  /** What is said of scheduled jobs, and of what can't be one. */
  jobs: typeof jobs;
  /** What the web page says. */
  page: typeof page;
  /** What `miniclaw service` says. */
  service: typeof service;
  /** What `miniclaw status` says, and of a gateway that can't be asked. */
  status: typeof status;
}

/** The English texts by area. */
export const english: English = {
  backup,
  briefs,
  completion,
  cron,
  errors,
  help,
  jobs,
  page,
  service,
  status,
};

/** An area in another language: the same keys, the same forms. */
export type Translated<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Forms;
};

/** Every area in another language. */
export type Catalogue = {
  readonly [Area in keyof English]: Translated<English[Area]>;
};
