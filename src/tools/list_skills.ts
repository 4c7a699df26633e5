import * as v from "valibot";
import { missingNote } from "../skills/missing_needs.ts";
import type { SkillSummary } from "../skills/skill_store.ts";
import { defineTool, type Tool } from "./tool.ts";

/** Names the skills there are. */
export const listSkills: Tool = defineTool({
  name: "list_skills",
  description: "Lists the skills: instructions for tasks that come up again",
  parameters: v.strictObject({}),
  touches: () => [{ scope: "workspace/skills", write: false }],
  async run(_args, { skills }): Promise<string> {
    const known = await skills.list();
    return known.length > 0
      ? known.map(describe).join("\n")
      : "There are no skills yet; create_skill makes one";
  },
});

function describe({ name, description, missing }: SkillSummary): string {
  return `- ${name}: ${description}${missingNote(missing)}`;
}
