import { leadsOutside } from "../base/leads_outside.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { pathExists } from "../base/path_exists.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { wordError } from "../i18n/describe_error.ts";
import { texts } from "../i18n/en/skill_faults.ts";
import { parseSkill } from "./parse_skill.ts";
import type { SkillFile } from "./skill_file.ts";
import { isSkillName } from "./skill_rules.ts";

/** Where in a skill's folder its text lies. */
export const SKILL_FILE = "SKILL.md";

/** Instructions beyond this many bytes would fill any model's context. */
export const LARGEST_SKILL_FILE: number = 256 * 1024;
const MOST_FILES = 100;

/** The names of the folders that should hold a skill, sorted. Dot-folders are off. */
export async function skillFolders(root: string): Promise<string[]> {
  const names = await folderNames(root);
  return names.filter((name) => !name.startsWith("."));
}

/**
 * The skills that are off: a dot before the folder's name switches its skill off,
 * and an empty folder `.NAME` one of those that have no folder of their own.
 */
export async function offSkills(
  root: string,
  builtIn: readonly string[],
): Promise<string[]> {
  const off: string[] = [];
  for (const folder of await folderNames(root)) {
    const name = folder.slice(1);
    if (!folder.startsWith(".") || !isSkillName(name)) continue;
    const path = `${root}/${folder}/${SKILL_FILE}`;
    if (builtIn.includes(name) || await pathExists(path)) off.push(name);
  }
  return off;
}

async function folderNames(root: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name, isFile } of Deno.readDir(root)) {
      if (!isFile) names.push(name);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return names.sort();
}

/** Reads one skill; whatever is wrong with it is thrown as a sentence. */
export async function loadSkill(
  root: string,
  name: string,
): Promise<SkillFile> {
  const path = `${root}/${name}/${SKILL_FILE}`;
  if (await leadsOutside(path, root)) {
    throw broken(phrase(texts.leadsOut));
  }
  return await parseSkill(await readSkillFile(path), name);
}

/** The files beside SKILL.md, as paths below the skill's folder; at most 100. */
export async function filesBeside(folder: string): Promise<string[]> {
  const files: string[] = [];
  const pending = [""];
  for (let at = pending.shift(); at !== undefined; at = pending.shift()) {
    for await (const entry of Deno.readDir(`${folder}/${at}`)) {
      const path = `${at}${entry.name}`;
      if (entry.name.startsWith(".") || path === SKILL_FILE) continue;
      if (entry.isDirectory) pending.push(`${path}/`);
      if (entry.isFile) files.push(path);
    }
    if (files.length >= MOST_FILES) break;
  }
  return files.sort().slice(0, MOST_FILES);
}

/** The text of a SKILL.md; whatever keeps it from being read is thrown as a sentence. */
export async function readSkillFile(path: string): Promise<string> {
  try {
    const { size, isFile } = await Deno.stat(path);
    if (!isFile) throw broken(phrase(texts.noPlainFile));
    if (size > LARGEST_SKILL_FILE) {
      const most = LARGEST_SKILL_FILE;
      throw broken(phrase(texts.tooManyBytes, { most, size }));
    }
    return new TextDecoder().decode(await Deno.readFile(path));
  } catch (error) {
    if (error instanceof MiniclawError) throw error;
    if (error instanceof Deno.errors.NotFound) {
      throw broken(phrase(texts.noFile));
    }
    throw broken(wordError(error).message);
  }
}

function broken(message: string | Phrase): MiniclawError {
  return new MiniclawError(message, { code: "skill" });
}
