import { type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/skill_faults.ts";

// The limits of the Agent Skills format: https://agentskills.io/specification

const LONGEST_NAME = 64;
const LONGEST_DESCRIPTION = 1024;
const LONGEST_COMPATIBILITY = 500;

/** Whether the text can be a skill's name, and so its folder's. */
export function isSkillName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** What a skill's name has to be, as it stands in `expected …`. */
export const SKILL_NAME_RULE: Phrase = phrase(texts.nameRule, {
  most: LONGEST_NAME,
});

/** Whether the text can be a skill's description; its length is in characters. */
export function isSkillDescription(description: string): boolean {
  return isText(description, LONGEST_DESCRIPTION);
}

/** What a skill's description has to be, as it stands in `expected …`. */
export const SKILL_DESCRIPTION_RULE: Phrase = phrase(texts.descriptionRule, {
  most: LONGEST_DESCRIPTION,
});

/** Whether the text can say what a skill's surroundings have to be. */
export function isSkillCompatibility(compatibility: string): boolean {
  return isText(compatibility, LONGEST_COMPATIBILITY);
}

/** What that text has to be, as it stands in `expected …`. */
export const SKILL_COMPATIBILITY_RULE: Phrase = phrase(
  texts.compatibilityRule,
  { most: LONGEST_COMPATIBILITY },
);

function isText(text: string, most: number): boolean {
  return text.trim() !== "" && [...text].length <= most;
}
