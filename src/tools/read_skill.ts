import * as v from "valibot";
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
    const { body, files } = await skills.read(name);
    if (files.length === 0) return body;
    const paths = files.map((file) => `- skills/${name}/${file}`);
    return `${body}\n\nFiles of this skill, for the filesystem tool:\n${
      paths.join("\n")
    }`;
  },
});
