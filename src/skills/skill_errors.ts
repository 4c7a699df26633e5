import { type Phrase, phrase } from "../base/phrase.ts";
import { texts as errors } from "../i18n/en/errors.ts";
import { texts } from "../i18n/en/skill_faults.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import type { SkillEntry } from "./skill_catalogue.ts";

/** Why a name that no skill in use has can't be read. */
export function cannotRead(
  name: string,
  entries: readonly SkillEntry[],
): MiniclawError {
  const entry = entries.find((one) => one.name === name);
  if (entry?.state === "broken") {
    const { reason } = entry;
    return skillError(phrase(texts.cannotRead, { name, reason }), {
      hint: phrase(texts.correctIt, { name }),
    });
  }
  if (entry?.state === "off") {
    const reason = phrase(texts.isOff);
    return skillError(phrase(texts.cannotRead, { name, reason }), {
      hint: phrase(texts.renameFolder, { name }),
    });
  }
  return unknownSkill(texts.cannotRead, name, entries);
}

/** Why a name that no folder has can't be deleted. */
export function cannotDelete(
  name: string,
  entries: readonly SkillEntry[],
): MiniclawError {
  const entry = entries.find((one) => one.name === name);
  if (entry?.state === "off") {
    const reason = phrase(texts.isOff);
    return skillError(phrase(texts.cannotDelete, { name, reason }), {
      hint: phrase(texts.deleteFolder, { name }),
    });
  }
  if (entry?.state === "built-in") {
    const reason = phrase(texts.isBuiltIn);
    return skillError(phrase(texts.cannotDelete, { name, reason }), {
      hint: phrase(texts.replaceBuiltIn, { name }),
    });
  }
  return unknownSkill(texts.cannotDelete, name, entries);
}

/** The error for a name that no skill has. */
function unknownSkill(
  problem: typeof texts.cannotRead | typeof texts.cannotDelete,
  name: string,
  entries: readonly SkillEntry[],
): MiniclawError {
  const names = [...new Set(entries.map((entry) => entry.name))];
  const near = nearest(name, names);
  const known = names.length > 0
    ? phrase(texts.skillsAre, { names: names.join(", ") })
    : phrase(texts.noSkills);
  const reason = phrase(texts.isUnknown);
  return skillError(phrase(problem, { name, reason }), {
    hint: near ? phrase(errors.didYouMean, { guess: near }) : known,
  });
}

function skillError(
  message: Phrase,
  { hint }: { hint: Phrase },
): MiniclawError {
  return new MiniclawError(message, { code: "skill", hint });
}
