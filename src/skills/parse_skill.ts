import { joinGaps } from "../base/join_gaps.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { checkSkill } from "./check_skill.ts";
import type { SkillFile } from "./skill_file.ts";

/**
 * Reads a SKILL.md that lies in the folder of that name. Throws an error that
 * says, for each fault, what was expected and what was found.
 */
export async function parseSkill(
  text: string,
  folder: string,
): Promise<SkillFile> {
  const check = await checkSkill(text, folder);
  if (check.kind === "valid") return check.skill;
  throw new MiniclawError(joinGaps(check.faults, "; "), { code: "skill" });
}
