import { MiniclawError, UsageError } from "../base/miniclaw_error.ts";
import { type Gap, type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/skill_faults.ts";
import { LARGEST_SKILL_FILE } from "./skill_folder.ts";
import {
  isSkillDescription,
  isSkillName,
  SKILL_DESCRIPTION_RULE,
  SKILL_NAME_RULE,
} from "./skill_rules.ts";

/** What a SKILL.md may have, less room for name and description. */
const LARGEST_CONTENT = LARGEST_SKILL_FILE - 8 * 1024;

/** What a new skill is made of, beside its name. */
export interface NewSkill {
  /** What it is for and when to use it. */
  description: string;
  /** The instructions, in Markdown. */
  content: string;
}

/** Throws unless a skill can be made of these. */
export function checkNewSkill(
  name: string,
  { description, content }: NewSkill,
): void {
  if (!isSkillName(name)) throw unfit(SKILL_NAME_RULE, JSON.stringify(name));
  if (!isSkillDescription(description)) {
    throw unfit(
      SKILL_DESCRIPTION_RULE,
      `${[...description.trim()].length} characters`,
    );
  }
  if (content.trim() === "") throw unfit("instructions", "nothing");
  const bytes = new TextEncoder().encode(content).length;
  if (bytes > LARGEST_CONTENT) {
    throw unfit(`at most ${LARGEST_CONTENT} bytes of content`, `${bytes}`);
  }
}

/** The error for a name that a skill of the person's own has already. */
export function nameTaken(
  name: string,
  { action, hint }: { action: "create" | "add"; hint: Phrase },
): MiniclawError {
  const message = action === "add"
    ? phrase(texts.nameTakenToAdd, { name })
    : phrase(texts.nameTakenToCreate, { name });
  return new MiniclawError(message, { code: "skill", hint });
}

function unfit(expected: Gap, got: string): UsageError {
  return new UsageError(
    `Cannot create the skill: expected ${expected}, got ${got}`,
  );
}
