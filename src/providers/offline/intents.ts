import { clock } from "./clock.ts";
import { createFile } from "./create_file.ts";
import { help } from "./help.ts";
import type { Intent } from "./intent.ts";
import { listFiles } from "./list_files.ts";
import { openPage } from "./open_page.ts";
import { readFile } from "./read_file.ts";
import { recall } from "./recall.ts";
import { cancelReminder, listReminders } from "./reminders.ts";
import { remember } from "./remember.ts";
import { remind } from "./remind.ts";
import { runCommand } from "./run_command.ts";
import { listSkills, readSkill } from "./skills.ts";
import { greeting, identity, thanks } from "./small_talk.ts";
import { writeFile } from "./write_file.ts";

/** What the rules understand, the particular before the general. */
export const intents: readonly Intent[] = [
  remember,
  recall,
  listFiles,
  clock,
  remind,
  listReminders,
  cancelReminder,
  openPage,
  listSkills,
  readSkill,
  createFile,
  writeFile,
  readFile,
  runCommand,
  greeting,
  thanks,
  identity,
  help,
];
