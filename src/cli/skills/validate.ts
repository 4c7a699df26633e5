import { joinGaps } from "../../base/join_gaps.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { type Gap, inLanguage, phrase } from "../../base/phrase.ts";
import { stripControl } from "../../base/strip_control.ts";
import { texts } from "../../i18n/en/skills.ts";
import { namedTools } from "../../skills/allowed_tools.ts";
import { checkSkill } from "../../skills/check_skill.ts";
import type { SkillCheck } from "../../skills/check_skill.ts";
import { missingNeeds, thisMachine } from "../../skills/missing_needs.ts";
import type { SkillFile } from "../../skills/skill_file.ts";
import { readSkillFile } from "../../skills/skill_folder.ts";
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
  const { say, language } = context;
  const text = [
    say(texts.valid, { path: typed }),
    ...notes.map((note) => `- ${inLanguage(note, language)}`),
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
    return { kind: "invalid", faults: [error.wording.message] };
  }
}

/** What is no fault of the skill, but keeps it from being of use here. */
async function notesHere({ tools, needs }: SkillFile): Promise<Gap[]> {
  const { unknown } = namedTools(tools, toolNames());
  const missing = await missingNeeds(needs, thisMachine);
  return [
    ...unknown.map((tool) => phrase(texts.unknownTool, { tool })),
    ...missing.map((need) => phrase(texts.lacks, { need })),
  ];
}

/** With JSON there is one document, the error: so the faults are all in it. */
function invalid(
  typed: string,
  faults: readonly Gap[],
  { options, world, language }: CommandContext,
): MiniclawError {
  const path = typed;
  if (options.format === "json") {
    const all = joinGaps(faults, "; ");
    return new MiniclawError(phrase(texts.invalid, { path, faults: all }), {
      code: "skill",
    });
  }
  const lines = faults.map((fault) => `- ${inLanguage(fault, language)}\n`);
  world.stdout.write(stripControl(lines.join("")));
  const count = faults.length;
  return new MiniclawError(phrase(texts.countedFaults, { path, count }), {
    code: "skill",
    hint: phrase(texts.howSkillsLook),
  });
}
