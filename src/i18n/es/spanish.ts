import type { Catalogue } from "../catalogue.ts";
import { agent } from "./agent.ts";
import { api } from "./api.ts";
import { approval } from "./approval.ts";
import { asking } from "./asking.ts";
import { backup } from "./backup.ts";
import { briefs } from "./briefs.ts";
import { chat } from "./chat.ts";
import { chatCommands } from "./chat_commands.ts";
import { chatMenu } from "./chat_menu.ts";
import { completion } from "./completion.ts";
import { config } from "./config.ts";
import { cron } from "./cron.ts";
import { dailyBackup } from "./daily_backup.ts";
import { doctor } from "./doctor.ts";
import { doctorMachine } from "./doctor_machine.ts";
import { entrance } from "./entrance.ts";
import { errors } from "./errors.ts";
import { gateway } from "./gateway.ts";
import { help } from "./help.ts";
import { jobs } from "./jobs.ts";
import { memory } from "./memory.ts";
import { offline } from "./offline.ts";
import { onboard } from "./onboard.ts";
import { onboardModel } from "./onboard_model.ts";
import { onboardSummary } from "./onboard_summary.ts";
import { onboardTelegram } from "./onboard_telegram.ts";
import { page } from "./page.ts";
import { pageViews } from "./page_views.ts";
import { providers } from "./providers.ts";
import { resources } from "./resources.ts";
import { sandbox } from "./sandbox.ts";
import { service } from "./service.ts";
import { sessions } from "./sessions.ts";
import { settings } from "./settings.ts";
import { sizes } from "./sizes.ts";
import { skillBundle } from "./skill_bundle.ts";
import { skillFaults } from "./skill_faults.ts";
import { skills } from "./skills.ts";
import { status } from "./status.ts";
import { system } from "./system.ts";
import { telegram } from "./telegram.ts";
import { upgrade } from "./upgrade.ts";
import { usage } from "./usage.ts";
import { web } from "./web.ts";
import { webLink } from "./web_link.ts";

/** Every text in Spanish. */
export const spanish: Catalogue = {
  agent,
  api,
  approval,
  asking,
  backup,
  briefs,
  chat,
  chatCommands,
  chatMenu,
  completion,
  config,
  cron,
  dailyBackup,
  doctor,
  doctorMachine,
  entrance,
  errors,
  gateway,
  help,
  jobs,
  memory,
  offline,
  onboard,
  onboardModel,
  onboardSummary,
  onboardTelegram,
  page,
  pageViews,
  providers,
  resources,
  sandbox,
  service,
  sessions,
  settings,
  sizes,
  skillBundle,
  skillFaults,
  skills,
  status,
  system,
  telegram,
  upgrade,
  usage,
  web,
  webLink,
};
