// The limits of the Agent Skills format: https://agentskills.io/specification

const LONGEST_NAME = 64;
const LONGEST_DESCRIPTION = 1024;
const LONGEST_COMPATIBILITY = 500;

/** Whether the text can be a skill's name, and so its folder's. */
export function isSkillName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** What a skill's name has to be, as it stands in `expected …`. */
export const SKILL_NAME_RULE =
  `a name of 1 to ${LONGEST_NAME} lower-case letters a-z, digits and single hyphens`;

/** Whether the text can be a skill's description; its length is in characters. */
export function isSkillDescription(description: string): boolean {
  return isText(description, LONGEST_DESCRIPTION);
}

/** What a skill's description has to be, as it stands in `expected …`. */
export const SKILL_DESCRIPTION_RULE =
  `a description of 1 to ${LONGEST_DESCRIPTION} characters`;

/** Whether the text can say what a skill's surroundings have to be. */
export function isSkillCompatibility(compatibility: string): boolean {
  return isText(compatibility, LONGEST_COMPATIBILITY);
}

/** What that text has to be, as it stands in `expected …`. */
export const SKILL_COMPATIBILITY_RULE =
  `a text of 1 to ${LONGEST_COMPATIBILITY} characters`;

function isText(text: string, most: number): boolean {
  return text.trim() !== "" && [...text].length <= most;
}
