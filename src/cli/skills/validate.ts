import { MiniclawError } from "../../base/miniclaw_error.ts";
import { stripControl } from "../../base/strip_control.ts";
import { namedTools } from "../../skills/allowed_tools.ts";
import { checkSkill } from "../../skills/check_skill.ts";
import type { SkillCheck } from "../../skills/check_skill.ts";
import { missingNeeds, thisMachine } from "../../skills/missing_needs.ts";
import type { SkillFile } from "../../skills/skill_file.ts";
import { readSkillFile, SKILL_FILE } from "../../skills/skill_folder.ts";
import type { CommandInput } from "../command.ts";
import type { CommandContext } from "../command_context.ts";
import { toolNames } from "./open_skills.ts";
import { skillPath } from "./skill_path.ts";

/** Names all faults of a skill's folder or SKILL.md. */
export async function validateSkill(
  { args: [typed] }: CommandInput,
  context: CommandContext,
): Promise<void> {
  const { folder, file } = await skillPath(typed);
  const check = await checkFile(file, folder);
  if (check.kind === "invalid") throw invalid(typed, check.faults, context);
  const notes = [...check.notes, ...await notesHere(check.skill)];
  const text = [
    `${typed} is a valid skill`,
    ...notes.map((note) => `- ${note}`),
  ];
  context.print({
    text: stripControl(text.join("\n")),
    json: { valid: true, name: check.skill.name, notes },
  });
}

async function checkFile(file: string, folder: string): Promise<SkillCheck> {
  try {
    const name = folder.slice(folder.lastIndexOf("/") + 1);
    return await checkSkill(await readSkillFile(file), name);
  } catch (error) {
    if (!(error instanceof MiniclawError)) throw error;
    return { kind: "invalid", faults: [error.message] };
  }
}

/** What is no fault of the skill, but keeps it from being of use here. */
async function notesHere({ tools, needs }: SkillFile): Promise<string[]> {
  const { unknown } = namedTools(tools, toolNames());
  const missing = await missingNeeds(needs, thisMachine);
  return [
    ...unknown.map((name) =>
      `It names a tool that doesn't exist here: ${name}`
    ),
    ...missing.map((need) => `It needs ${need}, which isn't here`),
  ];
}

/** With JSON there is one document, the error: so the faults are all in it. */
function invalid(
  typed: string,
  faults: readonly string[],
  { options, world }: CommandContext,
): MiniclawError {
  const head = `${typed} is no valid skill`;
  if (options.format === "json") {
    return new MiniclawError(`${head}: ${faults.join("; ")}`, {
      code: "skill",
    });
  }
  const lines = faults.map((fault) => `- ${fault}\n`);
  world.stdout.write(stripControl(lines.join("")));
  const count = faults.length === 1 ? "1 fault" : `${faults.length} faults`;
  return new MiniclawError(`${head}: ${count} in ${SKILL_FILE}`, {
    code: "skill",
    hint: "What a skill has to look like: miniclaw help skills",
  });
}
