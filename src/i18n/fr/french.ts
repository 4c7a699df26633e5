import type { Catalogue } from "../catalogue.ts";
import { api } from "./api.ts";
import { asking } from "./asking.ts";
import { backup } from "./backup.ts";
import { briefs } from "./briefs.ts";
import { completion } from "./completion.ts";
import { config } from "./config.ts";
import { cron } from "./cron.ts";
import { doctor } from "./doctor.ts";
import { doctorMachine } from "./doctor_machine.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";
import { jobs } from "./jobs.ts";
import { onboard } from "./onboard.ts";
import { onboardModel } from "./onboard_model.ts";
import { onboardSummary } from "./onboard_summary.ts";
import { onboardTelegram } from "./onboard_telegram.ts";
import { page } from "./page.ts";
import { service } from "./service.ts";
import { status } from "./status.ts";
import { usage } from "./usage.ts";

/** Every text in French. */
export const french: Catalogue = {
  api,
  asking,
  backup,
  briefs,
  completion,
  config,
  cron,
  doctor,
  doctorMachine,
  errors,
  help,
  jobs,
  onboard,
  onboardModel,
  onboardSummary,
  onboardTelegram,
  page,
  service,
  status,
  usage,
};
