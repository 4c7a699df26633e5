import type { Gap } from "../base/phrase.ts";
import { wordError } from "../i18n/describe_error.ts";
import type { BuiltInSkill } from "./built_in_skills.ts";
import { parseSkill } from "./parse_skill.ts";
import type { SkillFile } from "./skill_file.ts";
import { loadSkill, offSkills, skillFolders } from "./skill_folder.ts";

/** A skill that is in use. */
export interface UsableSkill {
  /** Whose it is. */
  state: "own" | "built-in";
  /** Its name. */
  name: string;
  /** What it says. */
  skill: SkillFile;
}

/**
 * A skill in one of its states. A built-in one is `shadowed` where a valid one of
 * the person's own has its name.
 */
export type SkillEntry =
  | UsableSkill
  | { state: "shadowed"; name: string; skill: SkillFile }
  | { state: "off"; name: string }
  | { state: "broken"; name: string; reason: Gap };

/** Whether a skill is in use. */
export function isUsable(entry: SkillEntry): entry is UsableSkill {
  return entry.state === "own" || entry.state === "built-in";
}

/** Everything that is, was or should be a skill, by name. */
export async function readCatalogue(
  folder: string,
  builtIn: readonly BuiltInSkill[],
): Promise<SkillEntry[]> {
  const own = await Promise.all(
    (await skillFolders(folder)).map((name) => ownEntry(folder, name)),
  );
  const names = builtIn.map(({ name }) => name);
  const off = (await offSkills(folder, names))
    .filter((name) => !own.some((entry) => entry.name === name));
  const entries = [
    ...own,
    ...off.map((name): SkillEntry => ({ state: "off", name })),
    ...await Promise.all(
      builtIn.filter(({ name }) => !off.includes(name))
        .map((skill) => builtInEntry(skill, own)),
    ),
  ];
  return entries.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

async function ownEntry(folder: string, name: string): Promise<SkillEntry> {
  try {
    return { state: "own", name, skill: await loadSkill(folder, name) };
  } catch (error) {
    return { state: "broken", name, reason: wordError(error).message };
  }
}

async function builtInEntry(
  { name, text }: BuiltInSkill,
  own: readonly SkillEntry[],
): Promise<SkillEntry> {
  const isShadowed = own.some((entry) =>
    entry.name === name && entry.state === "own"
  );
  const skill = await parseSkill(text, name);
  return { state: isShadowed ? "shadowed" : "built-in", name, skill };
}
