import type { Catalogue } from "../catalogue.ts";
import { backup } from "./backup.ts";
import { briefs } from "./briefs.ts";
import { completion } from "./completion.ts";
import { cron } from "./cron.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";
import { jobs } from "./jobs.ts";
import { page } from "./page.ts";
import { service } from "./service.ts";
import { status } from "./status.ts";

/** Every text in French. */
export const french: Catalogue = {
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
