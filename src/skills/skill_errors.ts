import { MiniclawError } from "../base/miniclaw_error.ts";
import { nearest } from "../base/nearest.ts";
import type { SkillEntry } from "./skill_catalogue.ts";
import { SKILL_FILE } from "./skill_folder.ts";

/** Why a name that no skill in use has can't be read. */
export function cannotRead(
  name: string,
  entries: readonly SkillEntry[],
): MiniclawError {
  const entry = entries.find((one) => one.name === name);
  if (entry?.state === "broken") {
    return skillError(`Cannot read the skill "${name}": ${entry.reason}`, {
      hint: `Correct skills/${name}/${SKILL_FILE}`,
    });
  }
  if (entry?.state === "off") {
    return skillError(`Cannot read the skill "${name}": it is switched off`, {
      hint: `The person can rename or delete the folder skills/.${name}`,
    });
  }
  return unknownSkill("read", name, entries);
}

/** Why a name that no folder has can't be deleted. */
export function cannotDelete(
  name: string,
  entries: readonly SkillEntry[],
): MiniclawError {
  const entry = entries.find((one) => one.name === name);
  if (entry?.state === "off") {
    return skillError(`Cannot delete the skill "${name}": it is switched off`, {
      hint: `The person can delete the folder skills/.${name}`,
    });
  }
  if (entry?.state === "built-in") {
    return skillError(
      `Cannot delete the skill "${name}": it is a part of miniclaw`,
      {
        hint: "A skill of one's own with that name takes its place, and an " +
          `empty folder skills/.${name} switches it off`,
      },
    );
  }
  return unknownSkill("delete", name, entries);
}

/** The error for a name that no skill has. */
function unknownSkill(
  action: string,
  name: string,
  entries: readonly SkillEntry[],
): MiniclawError {
  const names = [...new Set(entries.map((entry) => entry.name))];
  const near = nearest(name, names);
  const known = names.length > 0
    ? `The skills are: ${names.join(", ")}`
    : "There are no skills yet";
  return skillError(
    `Cannot ${action} the skill "${name}": there is none of that name`,
    { hint: near ? `Did you mean "${near}"?` : known },
  );
}

function skillError(
  message: string,
  { hint }: { hint: string },
): MiniclawError {
  return new MiniclawError(message, { code: "skill", hint });
}
