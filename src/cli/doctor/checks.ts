import type { Check } from "./check.ts";
import { backup } from "./checks/backup.ts";
import { clock } from "./checks/clock.ts";
import { config } from "./checks/config.ts";
import { disk } from "./checks/disk.ts";
import { home } from "./checks/home.ts";
import { jail } from "./checks/jail.ts";
import { jobs } from "./checks/jobs.ts";
import { journal } from "./checks/journal.ts";
import { leftovers } from "./checks/leftovers.ts";
import { lock } from "./checks/lock.ts";
import { memory } from "./checks/memory.ts";
import { model } from "./checks/model.ts";
import { permissions } from "./checks/permissions.ts";
import { sandbox } from "./checks/sandbox.ts";
import { sessions } from "./checks/sessions.ts";
import { skills } from "./checks/skills.ts";
import { telegram } from "./checks/telegram.ts";
import { version } from "./checks/version.ts";
import { workspace } from "./checks/workspace.ts";

/** Everything that is looked at, in the order of the report. */
export const checks: readonly Check[] = [
  version,
  config,
  home,
  workspace,
  permissions,
  sandbox,
  jail,
  lock,
  journal,
  jobs,
  sessions,
  leftovers,
  backup,
  skills,
  disk,
  memory,
  model,
  telegram,
  clock,
];
