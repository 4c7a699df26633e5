import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { forwardSlashes } from "../../base/resolve_path.ts";
import { texts } from "../../i18n/en/skills.ts";
import { SKILL_FILE } from "../../skills/skill_folder.ts";

/** Where a skill lies on the disk. */
export interface SkillPath {
  /** Its folder's real path. */
  folder: string;
  /** Its SKILL.md. */
  file: string;
}

/** The skill that a person means by a folder, or by the file in it. */
export async function skillPath(typed: string): Promise<SkillPath> {
  const path = await realPath(typed);
  const { isDirectory } = await Deno.stat(path);
  if (isDirectory) return { folder: path, file: `${path}/${SKILL_FILE}` };
  return { folder: path.slice(0, path.lastIndexOf("/")), file: path };
}

async function realPath(typed: string): Promise<string> {
  try {
    return forwardSlashes(await Deno.realPath(typed));
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    const path = JSON.stringify(typed);
    throw new MiniclawError(phrase(texts.cannotFind, { path }), {
      code: "path",
      cause: error,
      hint: phrase(texts.pathOfSkill, { file: SKILL_FILE }),
    });
  }
}
