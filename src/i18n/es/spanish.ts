import type { Catalogue } from "../catalogue.ts";
import { agent } from "./agent.ts";
import { approval } from "./approval.ts";
import { briefs } from "./briefs.ts";
import { errors } from "./errors.ts";
import { help } from "./help.ts";
import { memory } from "./memory.ts";
import { sandbox } from "./sandbox.ts";
import { sessions } from "./sessions.ts";
import { skillBundle } from "./skill_bundle.ts";
import { skillFaults } from "./skill_faults.ts";
import { skills } from "./skills.ts";
import { web } from "./web.ts";

/** Every text in Spanish. */
export const spanish: Catalogue = {
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
