import type { Forms } from "../base/template.ts";
import { texts as api } from "./en/api.ts";
import { texts as asking } from "./en/asking.ts";
import { texts as backup } from "./en/backup.ts";
import { texts as briefs } from "./en/briefs.ts";
import { texts as completion } from "./en/completion.ts";
import { texts as config } from "./en/config.ts";
import { texts as cron } from "./en/cron.ts";
import { texts as doctor } from "./en/doctor.ts";
import { texts as doctorMachine } from "./en/doctor_machine.ts";
import { texts as errors } from "./en/errors.ts";
import { texts as help } from "./en/help.ts";
import { texts as jobs } from "./en/jobs.ts";
import { texts as onboard } from "./en/onboard.ts";
import { texts as onboardModel } from "./en/onboard_model.ts";
import { texts as onboardSummary } from "./en/onboard_summary.ts";
import { texts as onboardTelegram } from "./en/onboard_telegram.ts";
import { texts as page } from "./en/page.ts";
import { texts as service } from "./en/service.ts";
import { texts as status } from "./en/status.ts";
import { texts as usage } from "./en/usage.ts";

/** Every area of texts, in English. A new area is a line here and in each language. */
export interface English {
  /** What the web API says of requests that can't be done. */
  api: typeof api;
  /** What stands around any question on a terminal. */
  asking: typeof asking;
  /** What is said of backups and of putting them back. */
  backup: typeof backup;
  /** What the help says of each command, option and argument, in one line. */
  briefs: typeof briefs;
  /** What shells show beside a value. */
  completion: typeof completion;
  /** The configuration: what is wrong with it, and what was expected in it. */
  config: typeof config;
  /** What `miniclaw cron` says. */
  cron: typeof cron;
  /** What `doctor` finds in the home, and at the services it talks to. */
  doctor: typeof doctor;
  /** What `doctor` finds about the program and the machine it runs on. */
  doctorMachine: typeof doctorMachine;
  /** What is said of errors that don't explain themselves. */
  errors: typeof errors;
  /** The words that the help is made of. */
  help: typeof help;
  /** What is said of scheduled jobs, and of what can't be one. */
  jobs: typeof jobs;
  /** The guide through the set-up: its frame, and answers that several questions share. */
  onboard: typeof onboard;
  /** The guide's questions about where answers come from. */
  onboardModel: typeof onboardModel;
  /** What a set-up comes to, what was written, and what is still missing. */
  onboardSummary: typeof onboardSummary;
  /** The guide's questions about Telegram, and how far it has come there. */
  onboardTelegram: typeof onboardTelegram;
  /** What the web page says. */
  page: typeof page;
  /** What `miniclaw service` says. */
  service: typeof service;
  /** What `miniclaw status` says, and of a gateway that can't be asked. */
  status: typeof status;
  /** What is said of a command line that can't be run as it stands. */
  usage: typeof usage;
}

/** The English texts by area. */
export const english: English = {
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

/** An area in another language: the same keys, the same forms. */
export type Translated<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Forms;
};

/** Every area in another language. */
export type Catalogue = {
  readonly [Area in keyof English]: Translated<English[Area]>;
};
