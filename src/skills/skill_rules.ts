// The limits of the Agent Skills format: https://agentskills.io/specification

const LONGEST_NAME = 64;
const LONGEST_DESCRIPTION = 1024;

/** Whether the text can be a skill's name, and so its folder's. */
export function isSkillName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}

/** What a skill's name has to be, as it stands in `expected …`. */
export const SKILL_NAME_RULE =
  `a name of 1 to ${LONGEST_NAME} lower-case letters a-z, digits and single hyphens`;

/** Whether the text can be a skill's description; its length is in characters. */
export function isSkillDescription(description: string): boolean {
  return description.trim() !== "" &&
    [...description].length <= LONGEST_DESCRIPTION;
}

/** What a skill's description has to be, as it stands in `expected …`. */
export const SKILL_DESCRIPTION_RULE =
  `a description of 1 to ${LONGEST_DESCRIPTION} characters`;
