import type { Forms } from "../base/template.ts";
import { texts as agent } from "./en/agent.ts";
import { texts as approval } from "./en/approval.ts";
import { texts as briefs } from "./en/briefs.ts";
import { texts as errors } from "./en/errors.ts";
import { texts as help } from "./en/help.ts";
import { texts as memory } from "./en/memory.ts";
import { texts as sandbox } from "./en/sandbox.ts";
import { texts as sessions } from "./en/sessions.ts";
import { texts as skillBundle } from "./en/skill_bundle.ts";
import { texts as skillFaults } from "./en/skill_faults.ts";
import { texts as skills } from "./en/skills.ts";
import { texts as web } from "./en/web.ts";

/** Every area of texts, in English. A new area is a line here and in each language. */
export interface English {
  /** What `miniclaw agent` says on a terminal. */
  agent: typeof agent;
  /** How a person is asked whether a program may be run. */
  approval: typeof approval;
  /** What the help says of each command, option and argument. */
  briefs: typeof briefs;
  /** Errors that don't explain themselves. */
  errors: typeof errors;
  /** The words that the help is made of. */
  help: typeof help;
  /** What is said of the notes. */
  memory: typeof memory;
  /** Why the processes that tools run in don't work. */
  sandbox: typeof sandbox;
  /** What is said of the conversations. */
  sessions: typeof sessions;
  /** Why the files of a skill from elsewhere are refused. */
  skillBundle: typeof skillBundle;
  /** What can be wrong with a skill. */
  skillFaults: typeof skillFaults;
  /** What the skills commands say. */
  skills: typeof skills;
  /** Why an address can't be opened. */
  web: typeof web;
}

/** The English texts by area. */
export const english: English = {
  agent,
  approval,
  briefs,
  errors,
  help,
  memory,
  sandbox,
  sessions,
  skillBundle,
  skillFaults,
  skills,
  web,
};

/** An area in another language: the same keys, the same forms. */
export type Translated<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Forms;
};

/** Every area in another language. */
export type Catalogue = {
  readonly [Area in keyof English]: Translated<English[Area]>;
};
