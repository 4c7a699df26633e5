import { MiniclawError, UsageError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import type { Config } from "../../config/config.ts";
import { texts } from "../../i18n/en/skills.ts";
import { wordSize } from "../../i18n/word_size.ts";
import {
  LARGEST_ARCHIVE,
  readBundle,
  readBundleFolder,
} from "../../skills/bundle/read_bundle.ts";
import type { SkillBundle } from "../../skills/bundle/skill_bundle.ts";
import { fetchFile } from "../../tools/web/fetch_file.ts";
import { skillPath } from "./skill_path.ts";

/** A skill that a person wants to add, and where from. */
export interface SkillSource {
  /** Its address, or its absolute path. */
  source: string;
  /** Its files. */
  bundle: SkillBundle;
}

/** Reads a skill from a folder, a file or an https address. */
export async function readSource(
  typed: string,
  config: Config,
): Promise<SkillSource> {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(typed)?.[1].toLowerCase();
  if (scheme === undefined) return await readPath(typed);
  if (scheme !== "https") {
    throw new UsageError(phrase(texts.badScheme, { scheme }));
  }
  const allowPrivate = config.tools.web.allow_private;
  const bytes = await fetchFile(typed, { allowPrivate });
  return { source: typed, bundle: await readBundle(bytes) };
}

async function readPath(typed: string): Promise<SkillSource> {
  const { folder, file } = await skillPath(typed);
  const { isDirectory, isFile, size } = await Deno.stat(typed);
  if (isDirectory) {
    return { source: folder, bundle: await readBundleFolder(folder) };
  }
  if (!isFile || size > LARGEST_ARCHIVE) {
    const path = JSON.stringify(typed);
    const most = wordSize(LARGEST_ARCHIVE);
    throw new MiniclawError(phrase(texts.fileTooLarge, { path, size: most }), {
      code: "skill",
    });
  }
  return { source: file, bundle: await readBundle(await Deno.readFile(file)) };
}
