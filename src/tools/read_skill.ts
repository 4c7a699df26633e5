import * as v from "valibot";
import type { Skill } from "../skills/skill_store.ts";
import { defineTool, type Tool } from "./tool.ts";

/** Shows a skill's instructions. */
export const readSkill: Tool = defineTool({
  name: "read_skill",
  description:
    "Shows the instructions of a skill. Read them before doing a task that one " +
    "of the skills is for.",
  parameters: v.strictObject({
    name: v.pipe(v.string(), v.description("The name as list_skills shows it")),
  }),
  touches: ({ name }) => [{ scope: `workspace/skills/${name}`, write: false }],
  async run({ name }, { skills }): Promise<string> {
    const skill = await skills.read(name);
    return [
      needsOf(skill),
      toolsOf(skill),
      skill.body || "It has no instructions",
      filesOf(skill),
    ].filter(Boolean).join("\n\n");
  },
});

function needsOf({ missing }: Skill): string {
  if (missing.length === 0) return "";
  return `This skill can't be used here: it needs ${missing.join(" and ")}. ` +
    "Tell the person instead of trying it.";
}

/** It gives no permission: those are the person's, not the skill's author's. */
function toolsOf({ toolsHere }: Skill): string {
  if (toolsHere.length === 0) return "";
  return `Work on it with these tools alone: ${toolsHere.join(", ")}.`;
}

function filesOf({ name, files }: Skill): string {
  if (files.length === 0) return "";
  const paths = files.map((file) => `- skills/${name}/${file}`);
  return `Files of this skill, for the filesystem tool:\n${paths.join("\n")}`;
}
