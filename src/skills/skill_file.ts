import type { SkillNeeds } from "./skill_needs.ts";
import { yamlText } from "./yaml_text.ts";

/** What a SKILL.md says. */
export interface SkillFile {
  /** The skill's name, which is its folder's. */
  name: string;
  /** What it is for and when to use it. */
  description: string;
  /** Its licence. */
  license?: string;
  /** What its surroundings have to be, for people. */
  compatibility?: string;
  /** The tools that it names, as it writes them. */
  tools: readonly string[];
  /** What it can't do without. */
  needs: SkillNeeds;
  /** The instructions, in Markdown. */
  body: string;
}

/** A SKILL.md that says the same, whatever the texts hold. */
export function formatSkill(
  { name, description, body }: Pick<
    SkillFile,
    "name" | "description" | "body"
  >,
): string {
  const fields = `name: ${yamlText(name)}\ndescription: ${
    yamlText(description)
  }\n`;
  return `---\n${fields}---\n\n${body.toWellFormed().trim()}\n`;
}
