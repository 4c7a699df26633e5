import { createSkill } from "./create_skill.ts";
import { cron } from "./cron.ts";
import { deleteSkill } from "./delete_skill.ts";
import { exec } from "./exec.ts";
import { filesystem } from "./filesystem.ts";
import { listSkills } from "./list_skills.ts";
import { message } from "./message.ts";
import { readSkill } from "./read_skill.ts";
import { recall } from "./recall.ts";
import { spawn } from "./spawn.ts";
import type { Tool } from "./tool.ts";
import { web } from "./web.ts";
import { webSearch } from "./web_search.ts";
import { writeMemory } from "./write_memory.ts";

/** Every tool the model is offered. A new one is one more line here. */
export const tools: readonly Tool[] = [
  filesystem,
  exec,
  web,
  webSearch,
  message,
  spawn,
  cron,
  writeMemory,
  recall,
  createSkill,
  listSkills,
  readSkill,
  deleteSkill,
];
