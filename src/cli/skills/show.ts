import { stripControl } from "../../base/strip_control.ts";
import type { Skill } from "../../skills/skill_store.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { openSkills } from "./open_skills.ts";

/** Prints a skill. */
export async function showSkill(
  { args: [name] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const skill = await (await openSkills(context)).read(name);
  context.print({ text: stripControl(formatSkill(skill)), json: skill });
}

function formatSkill(skill: Skill): string {
  const facts: [string, string][] = [
    ["Name", skill.name],
    ["State", skill.builtIn ? "built-in" : "own"],
    ["What for", skill.description],
    ["Licence", skill.license ?? ""],
    ["Compatible", skill.compatibility ?? ""],
    ["Tools", skill.tools.join(" ")],
    ["Missing", skill.missing.join(" and ")],
    ["Files", skill.files.join(", ")],
  ];
  const lines = facts.filter(([, value]) => value !== "").map(([key, value]) =>
    `${`${key}:`.padEnd(12)}${value.replace(/\s+/g, " ")}`
  );
  return `${lines.join("\n")}\n\n${skill.body}`;
}
