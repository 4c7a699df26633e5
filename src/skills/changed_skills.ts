import { digestFolder } from "./skill_digests.ts";
import type { SkillDigests } from "./skill_digests.ts";
import { readPins } from "./skill_pins.ts";

/** A skill that is no longer what was added. */
export interface ChangedSkill {
  /** Its name. */
  name: string;
  /** Where it came from. */
  source: string;
  /** Files that are other than they were, are new or are gone, by path. */
  files: Readonly<Record<string, "changed" | "new" | "gone">>;
}

/** The folders that are looked at. */
export interface SkillFolders {
  /** The skills. */
  skills: string;
  /** The state folder, where the hashes are. */
  state: string;
}

/**
 * Compares the skills that were added from outside with their hashes of that
 * time. Those that are as they were, or were removed, are left out.
 */
export async function changedSkills(
  { skills, state }: SkillFolders,
): Promise<ChangedSkill[]> {
  const changed: ChangedSkill[] = [];
  for (const [name, pin] of Object.entries(await readPins(state))) {
    const now = await digestsNow(`${skills}/${name}`);
    if (now === undefined) continue;
    const files = difference(pin.files, now);
    if (Object.keys(files).length > 0) {
      changed.push({ name, source: pin.source, files });
    }
  }
  return changed;
}

/** A link or a file in the folder's place holds nothing of what was added. */
async function digestsNow(folder: string): Promise<SkillDigests | undefined> {
  try {
    const { isDirectory } = await Deno.lstat(folder);
    return isDirectory ? await digestFolder(folder) : {};
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

function difference(
  before: SkillDigests,
  after: SkillDigests,
): ChangedSkill["files"] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  const files: Record<string, "changed" | "new" | "gone"> = {};
  for (const path of [...paths].sort()) {
    if (after[path] === undefined) files[path] = "gone";
    else if (before[path] === undefined) files[path] = "new";
    else if (before[path] !== after[path]) files[path] = "changed";
  }
  return files;
}
