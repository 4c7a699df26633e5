import { MiniclawError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/skill_faults.ts";
import { texts as usage } from "../i18n/en/usage.ts";
import type { SkillEntry } from "./skill_catalogue.ts";

/** Why a name that no skill in use has can't be read. */
export function cannotRead(
  name: string,
  entries: readonly SkillEntry[],
): MiniclawError {
  const entry = entries.find((one) => one.name === name);
  if (entry?.state === "broken") {
    const { reason } = entry;
    return skillError(phrase(texts.cannotReadBroken, { name, reason }), {
      hint: phrase(texts.correctIt, { name }),
    });
  }
  if (entry?.state === "off") {
    return skillError(phrase(texts.cannotReadOff, { name }), {
      hint: phrase(texts.renameFolder, { name }),
    });
  }
  return unknownSkill(texts.cannotReadUnknown, name, entries);
}

/** Why a name that no folder has can't be deleted. */
export function cannotDelete(
  name: string,
  entries: readonly SkillEntry[],
): MiniclawError {
  const entry = entries.find((one) => one.name === name);
  if (entry?.state === "off") {
    return skillError(phrase(texts.cannotDeleteOff, { name }), {
      hint: phrase(texts.deleteFolder, { name }),
    });
  }
  if (entry?.state === "built-in") {
    return skillError(phrase(texts.cannotDeleteBuiltIn, { name }), {
      hint: phrase(texts.replaceBuiltIn, { name }),
    });
  }
  return unknownSkill(texts.cannotDeleteUnknown, name, entries);
}

/** The error for a name that no skill has. */
function unknownSkill(
  problem: typeof texts.cannotReadUnknown | typeof texts.cannotDeleteUnknown,
  name: string,
  entries: readonly SkillEntry[],
): MiniclawError {
  const names = [...new Set(entries.map((entry) => entry.name))];
  const near = nearest(name, names);
  const known = names.length > 0
    ? phrase(texts.skillsAre, { names: names.join(", ") })
    : phrase(texts.noSkills);
  return skillError(phrase(problem, { name }), {
    hint: near ? phrase(usage.didYouMean, { guess: near }) : known,
  });
}

function skillError(
  message: Phrase,
  { hint }: { hint: Phrase },
): MiniclawError {
  return new MiniclawError(message, { code: "skill", hint });
}
