import * as v from "valibot";
import { defineTool, type Tool } from "./tool.ts";

/** Writes a new skill. */
export const createSkill: Tool = defineTool({
  name: "create_skill",
  description:
    "Writes a new skill: instructions to follow whenever a kind of task comes up " +
    "again. Use it when the person explains how they want something done from " +
    "now on.",
  parameters: v.strictObject({
    name: v.pipe(
      v.string(),
      v.description(
        "1 to 64 lower-case letters, digits and single hyphens: weekly-report",
      ),
    ),
    description: v.pipe(
      v.string(),
      v.description(
        "What it is for and when to use it, in one or two sentences",
      ),
    ),
    content: v.pipe(
      v.string(),
      v.description("The instructions in Markdown, without frontmatter"),
    ),
  }),
  touches: ({ name }) => [{ scope: `workspace/skills/${name}`, write: true }],
  async run({ name, description, content }, { skills }): Promise<string> {
    await skills.create(name, { description, content });
    return `Created the skill "${name}" in skills/${name}/SKILL.md`;
  },
});
