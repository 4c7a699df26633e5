import { phrase } from "../../../base/phrase.ts";
import { texts } from "../../../i18n/en/completion.ts";
import { builtInSkills } from "../../../skills/built_in_skills.ts";
import { readCatalogue } from "../../../skills/skill_catalogue.ts";
import type { SkillEntry } from "../../../skills/skill_catalogue.ts";
import type { Proposal, ValueRequest } from "../proposal.ts";
import { readQuietly } from "../quiet_config.ts";

/** The skills in use. */
export function skills(request: ValueRequest): Promise<Proposal[]> {
  return list(request, ["own", "built-in"]);
}

/** The skills that can be removed. */
export function ownSkills(request: ValueRequest): Promise<Proposal[]> {
  return list(request, ["own", "broken"]);
}

async function list(
  request: ValueRequest,
  states: readonly SkillEntry["state"][],
): Promise<Proposal[]> {
  await readQuietly(request); // a description may hold a secret
  const entries = await readCatalogue(request.home.skills, builtInSkills);
  return entries.filter(({ state }) => states.includes(state)).map((entry) => ({
    value: entry.name,
    brief: "skill" in entry
      ? entry.skill.description
      : phrase(texts.brokenSkill),
  }));
}
