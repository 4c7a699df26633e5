import { describeError } from "../base/describe_error.ts";
import { leadsOutside } from "../base/leads_outside.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { parseSkill, type SkillFile } from "./skill_file.ts";

/** Where in a skill's folder its text lies. */
export const SKILL_FILE = "SKILL.md";

/** Instructions beyond this many bytes would fill any model's context. */
const LARGEST_FILE = 256 * 1024;
const MOST_FILES = 100;

/** The names of the folders that should hold a skill, sorted. Dot-folders are off. */
export async function skillFolders(root: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name, isFile } of Deno.readDir(root)) {
      if (!isFile && !name.startsWith(".")) names.push(name);
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
    throw broken("expected it in the skills folder, got a link that leads out");
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

async function readSkillFile(path: string): Promise<string> {
  try {
    const { size, isFile } = await Deno.stat(path);
    // A pipe would be waited for until somebody writes to it.
    if (!isFile) throw broken("expected a file, got something else");
    if (size > LARGEST_FILE) {
      throw broken(`expected at most ${LARGEST_FILE} bytes, got ${size}`);
    }
    return new TextDecoder().decode(await Deno.readFile(path));
  } catch (error) {
    if (error instanceof MiniclawError) throw error;
    if (error instanceof Deno.errors.NotFound) throw broken("there is no file");
    throw broken(describeError(error).message);
  }
}

function broken(message: string): MiniclawError {
  return new MiniclawError(message, { code: "skill" });
}
