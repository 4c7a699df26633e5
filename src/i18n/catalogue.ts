import type { Forms } from "../base/template.ts";
import { texts as agent } from "./en/agent.ts";
import { texts as api } from "./en/api.ts";
import { texts as approval } from "./en/approval.ts";
import { texts as asking } from "./en/asking.ts";
import { texts as backup } from "./en/backup.ts";
import { texts as briefs } from "./en/briefs.ts";
import { texts as chat } from "./en/chat.ts";
import { texts as chatCommands } from "./en/chat_commands.ts";
import { texts as chatMenu } from "./en/chat_menu.ts";
import { texts as completion } from "./en/completion.ts";
import { texts as config } from "./en/config.ts";
import { texts as cron } from "./en/cron.ts";
import { texts as dailyBackup } from "./en/daily_backup.ts";
import { texts as doctor } from "./en/doctor.ts";
import { texts as doctorMachine } from "./en/doctor_machine.ts";
import { texts as entrance } from "./en/entrance.ts";
import { texts as errors } from "./en/errors.ts";
import { texts as gateway } from "./en/gateway.ts";
import { texts as help } from "./en/help.ts";
import { texts as jobs } from "./en/jobs.ts";
import { texts as memory } from "./en/memory.ts";
import { texts as offline } from "./en/offline.ts";
import { texts as onboard } from "./en/onboard.ts";
import { texts as onboardModel } from "./en/onboard_model.ts";
import { texts as onboardSummary } from "./en/onboard_summary.ts";
import { texts as onboardTelegram } from "./en/onboard_telegram.ts";
import { texts as page } from "./en/page.ts";
import { texts as pageViews } from "./en/page_views.ts";
import { texts as providers } from "./en/providers.ts";
import { texts as resources } from "./en/resources.ts";
import { texts as sandbox } from "./en/sandbox.ts";
import { texts as service } from "./en/service.ts";
import { texts as sessions } from "./en/sessions.ts";
import { texts as settings } from "./en/settings.ts";
import { texts as sizes } from "./en/sizes.ts";
import { texts as skillBundle } from "./en/skill_bundle.ts";
import { texts as skillFaults } from "./en/skill_faults.ts";
import { texts as skills } from "./en/skills.ts";
import { texts as status } from "./en/status.ts";
import { texts as system } from "./en/system.ts";
import { texts as telegram } from "./en/telegram.ts";
import { texts as upgrade } from "./en/upgrade.ts";
import { texts as usage } from "./en/usage.ts";
import { texts as web } from "./en/web.ts";
import { texts as webLink } from "./en/web_link.ts";

/** Every area of texts, in English. A new area is a line here and in each language. */
export interface English {
  /** What miniclaw agent says on a terminal, beside the answers. */
  agent: typeof agent;
  /** What the web API says of requests that can't be done. */
  api: typeof api;
  /** How a person is asked whether a program may be run. */
  approval: typeof approval;
  /** What stands around any question on a terminal. */
  asking: typeof asking;
  /** What is said of backups and of putting them back. */
  backup: typeof backup;
  /** What the help says of each command, option and argument, in one line. */
  briefs: typeof briefs;
  /** What is said in a chat beside the agent's own answers. */
  chat: typeof chat;
  /** What chat commands answer, and how the person is asked for leave. */
  chatCommands: typeof chatCommands;
  /** What menus and `/help` say of each chat command. */
  chatMenu: typeof chatMenu;
  /** What shells show beside a value. */
  completion: typeof completion;
  /** The configuration: what is wrong with it, and what was expected in it. */
  config: typeof config;
  /** What `miniclaw cron` says. */
  cron: typeof cron;
  /** What is said of backups that are made by themselves. */
  dailyBackup: typeof dailyBackup;
  /** What `doctor` finds in the home, and at the services it talks to. */
  doctor: typeof doctor;
  /** What `doctor` finds about the program and the machine it runs on. */
  doctorMachine: typeof doctorMachine;
  /** What the gateway says to who asks it by HTTP and isn't let in. */
  entrance: typeof entrance;
  /** What is said of errors that don't explain themselves. */
  errors: typeof errors;
  /** What the gateway says of itself. */
  gateway: typeof gateway;
  /** The words that the help is made of. */
  help: typeof help;
  /** What is said of scheduled jobs, and of what can't be one. */
  jobs: typeof jobs;
  /** What is said of the notes. */
  memory: typeof memory;
  /** What the rules answer where no model is set up. */
  offline: typeof offline;
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
  /** What the views of the page beside the chat say. */
  pageViews: typeof pageViews;
  /** What goes wrong with the services that answer, and what to do about it. */
  providers: typeof providers;
  /** What the API says of what can't be found or changed. */
  resources: typeof resources;
  /** Why the processes that tools run in don't work. */
  sandbox: typeof sandbox;
  /** What `miniclaw service` says. */
  service: typeof service;
  /** What is said of the conversations. */
  sessions: typeof sessions;
  /** What a page says of each setting that can be changed there, in one line. */
  settings: typeof settings;
  /** Numbers of bytes. */
  sizes: typeof sizes;
  /** Why the files of a skill from elsewhere are refused. */
  skillBundle: typeof skillBundle;
  /** What can be wrong with a skill. */
  skillFaults: typeof skillFaults;
  /** What the skills commands say. */
  skills: typeof skills;
  /** What `miniclaw status` says, and of a gateway that can't be asked. */
  status: typeof status;
  /** What systems say when they refuse, word for word. */
  system: typeof system;
  /** What the Telegram channel says by itself. */
  telegram: typeof telegram;
  /** What is said while the program is replaced by a newer one. */
  upgrade: typeof upgrade;
  /** What is said of a command line that can't be run as it stands. */
  usage: typeof usage;
  /** Why an address can't be opened. */
  web: typeof web;
  /** What `miniclaw web` says. */
  webLink: typeof webLink;
}

/** The English texts by area. */
export const english: English = {
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

/** An area in another language: the same keys, the same forms. */
export type Translated<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Forms;
};

/** Every area in another language. */
export type Catalogue = {
  readonly [Area in keyof English]: Translated<English[Area]>;
};
