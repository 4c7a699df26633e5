import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/skill_bundle.ts";
import { LARGEST_SKILL_FILE, SKILL_FILE } from "../skill_folder.ts";
import { shownPath } from "../../base/shown_path.ts";
import { inflate } from "./inflate.ts";
import { isTar } from "../../base/tar/read_tar.ts";
import { readTarBundle } from "./read_tar_bundle.ts";
import { isZip, readZip } from "./read_zip.ts";
import { skillRoot } from "./skill_root.ts";
import { BUNDLE_LIMITS, BundleBuilder, refusal } from "./skill_bundle.ts";
import type { SkillBundle } from "./skill_bundle.ts";

/** Headers and padding that a tar archive has beside its files' bytes. */
const TAR_OVERHEAD = BUNDLE_LIMITS.files * 4096;

/** Bytes that a file to add a skill from may have. */
export const LARGEST_ARCHIVE: number = BUNDLE_LIMITS.bytes + TAR_OVERHEAD;

/**
 * The skill in a file, known by how it begins, not by its name: a SKILL.md, or a
 * zip, tar or tar.gz archive that holds one skill.
 */
export async function readBundle(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SkillBundle> {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b
    ? await gunzip(bytes)
    : bytes;
  const bundle = new BundleBuilder();
  if (isZip(plain)) await readZip(plain, bundle);
  else if (isTar(plain)) await readTarBundle(plain, bundle);
  else return await singleFile(plain);
  return skillRoot(bundle);
}

/** The skill in a folder, which has its SKILL.md at its top. */
export async function readBundleFolder(folder: string): Promise<SkillBundle> {
  const bundle = new BundleBuilder();
  const pending = [""];
  for (let at = pending.shift(); at !== undefined; at = pending.shift()) {
    for await (const entry of Deno.readDir(`${folder}/${at}`)) {
      const path = `${at}${entry.name}`;
      if (entry.name.startsWith(".")) bundle.leftOut.push(path);
      else if (entry.isDirectory) pending.push(`${path}/`);
      else await addFile(bundle, { folder, path, isFile: entry.isFile });
    }
  }
  if (bundle.files.has(SKILL_FILE)) return bundle;
  throw refusal(
    phrase(texts.noSkillFolder),
    phrase(texts.nameOwnFolder),
  );
}

async function addFile(
  bundle: BundleBuilder,
  { folder, path, isFile }: { folder: string; path: string; isFile: boolean },
): Promise<void> {
  if (!isFile) {
    throw refusal(phrase(texts.noPlainFile, { path: shownPath(path) }));
  }
  const { size } = await Deno.stat(`${folder}/${path}`);
  if (size > bundle.room) {
    throw refusal(phrase(texts.largeFile, { path: shownPath(path) }));
  }
  await bundle.add(path, () => Deno.readFile(`${folder}/${path}`));
}

async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await inflate(bytes, { format: "gzip", most: LARGEST_ARCHIVE })
    .catch(() => {
      throw refusal(phrase(texts.brokenGzip));
    });
  if (plain) return plain;
  throw refusal(phrase(texts.unpacksTooLarge));
}

async function singleFile(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<SkillBundle> {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  if (/^\s*<(!doctype|html|head|body)\b/i.test(start)) {
    throw refusal(phrase(texts.webPage), phrase(texts.lookForFile));
  }
  if (
    bytes.length > LARGEST_SKILL_FILE || bytes.subarray(0, 1024).includes(0)
  ) {
    throw refusal(phrase(texts.otherFile));
  }
  const bundle = new BundleBuilder();
  await bundle.add(SKILL_FILE, () => Promise.resolve(bytes));
  return bundle;
}
