import type { Language } from "../../base/language.ts";
import { type Gap, inLanguage, phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/skills.ts";
import {
  allOf,
  missingNeeds,
  thisMachine,
} from "../../skills/missing_needs.ts";
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
  const missing = await missingNeeds(skill.needs, thisMachine);
  const text = formatSkill(skill, { missing, language: context.language });
  context.print({ text: stripControl(text), json: skill });
}

function formatSkill(
  skill: Skill,
  { missing, language }: { missing: readonly Gap[]; language: Language },
): string {
  const facts: [string, Gap][] = [
    [texts.nameIs, skill.name],
    [texts.stateIs, phrase(skill.builtIn ? texts.builtIn : texts.own)],
    [texts.whatForIs, skill.description],
    [texts.licenceIs, skill.license ?? ""],
    [texts.compatibleIs, skill.compatibility ?? ""],
    [texts.toolsAre, skill.tools.join(" ")],
    [texts.missingIs, missing.length > 0 ? allOf(missing) : ""],
    [texts.files, skill.files.join(", ")],
  ];
  const titles = facts.map(([title]) => phrase(title).in(language));
  const width = Math.max(...titles.map(({ length }) => length)) + 1;
  const lines = facts.flatMap(([, fact], at) => {
    const value = inLanguage(fact, language).replace(/\s+/g, " ");
    return value === "" ? [] : [titles[at].padEnd(width) + value];
  });
  return `${lines.join("\n")}\n\n${skill.body}`;
}
