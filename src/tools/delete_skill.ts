import * as v from "valibot";
import { moveCommand } from "../base/move_command.ts";
import { defineTool, type Tool } from "./tool.ts";

/** Moves a skill to the trash. */
export const deleteSkill: Tool = defineTool({
  name: "delete_skill",
  description:
    "Takes a skill away, when the person asks for it. It is kept in the trash.",
  parameters: v.strictObject({
    name: v.pipe(v.string(), v.description("The name as list_skills shows it")),
  }),
  touches: ({ name }) => [{ scope: `workspace/skills/${name}`, write: true }],
  async run({ name }, { skills, home }): Promise<string> {
    const path = await skills.delete(name);
    const back = moveCommand(path, `${home.skills}/${name}`);
    return `Deleted the skill "${name}". It is kept in ${path}; the person ` +
      `brings it back with: ${back}`;
  },
});
