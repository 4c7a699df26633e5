import { encodeHex } from "../base/encode_hex.ts";

/** The SHA-256 of each file of a skill, by its path below the skill's folder. */
export type SkillDigests = Readonly<Record<string, string>>;

/** More files than this no skill has that was added by a command. */
const MOST_FILES = 1000;
const LARGEST_FILE = 16 * 1024 * 1024;

/** The SHA-256 of some bytes, in hexadecimal. */
export async function digest(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  return encodeHex(
    new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)),
  );
}

/** Looks at all files of a folder; those that begin with a dot are passed over. */
export async function digestFolder(folder: string): Promise<SkillDigests> {
  const found: Record<string, string> = {};
  const pending = [""];
  let count = 0;
  for (let at = pending.shift(); at !== undefined; at = pending.shift()) {
    for await (const entry of Deno.readDir(`${folder}/${at}`)) {
      if (entry.name.startsWith(".") || ++count > MOST_FILES) continue;
      const path = `${at}${entry.name}`;
      if (entry.isDirectory) pending.push(`${path}/`);
      else found[path] = await digestEntry(`${folder}/${path}`, entry);
    }
  }
  return found;
}

/** What is no plain file, or has grown out of all measure, isn't what was added. */
async function digestEntry(
  path: string,
  { isFile }: Deno.DirEntry,
): Promise<string> {
  if (!isFile) return "not a file";
  const { size } = await Deno.stat(path);
  return size > LARGEST_FILE ? "too large" : digest(await Deno.readFile(path));
}
