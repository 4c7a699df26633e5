import { isObject } from "../base/json.ts";
import { phrase } from "../base/phrase.ts";
import { shownPath } from "../base/shown_path.ts";
import { texts } from "../i18n/en/backup.ts";
import { notRestored } from "./backup_error.ts";
import { LIMITS } from "./limits.ts";
import { type BackedUpFile, FORMAT, type Manifest } from "./manifest.ts";
import { CONFIG, isMemberPath, parentOf } from "./member_path.ts";
import { PART_BYTES } from "./part_sums.ts";

/** A manifest's text, checked as a stranger's. */
export function parseManifest(text: string): Manifest {
  const tree = parseJson(text);
  if (!isObject(tree)) throw unreadable();
  const { format, version, created_at, secrets } = tree;
  if (typeof format === "number" && format > FORMAT) {
    throw notRestored(
      phrase(texts.newerFormat, { format: FORMAT, got: format }),
      phrase(texts.needsNewer),
    );
  }
  const isSound = format === FORMAT && typeof version === "string" &&
    typeof created_at === "string" && !isNaN(Date.parse(created_at)) &&
    typeof secrets === "boolean";
  if (!isSound) throw unreadable();
  const folders = listOf(tree.folders, isText);
  const files = listOf(tree.files, isFile);
  checkPaths(folders, files.map(({ path }) => path));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > LIMITS.bytes) throw notRestored(phrase(texts.tooManyBytes));
  const secrets_left_out = listOf(tree.secrets_left_out, isText);
  return {
    ...{ format, version, created_at, secrets, secrets_left_out },
    ...{ folders, files },
  };
}

/** Each path once, and below folders that are there. */
function checkPaths(
  folders: readonly string[],
  files: readonly string[],
): void {
  if (folders.length + files.length > LIMITS.members) {
    throw notRestored(phrase(texts.tooManyFiles, { most: LIMITS.members }));
  }
  const known = new Set([""]);
  const claim = (path: string, isFit: boolean): void => {
    if (!isFit || !isMemberPath(path)) {
      throw notRestored(phrase(texts.strayPath, { path: shownPath(path) }));
    }
    if (known.has(path)) {
      throw notRestored(phrase(texts.doublePath, { path: shownPath(path) }));
    }
    known.add(path);
  };
  for (const folder of folders) {
    if (!known.has(parentOf(folder))) throw unreadable();
    claim(folder, folder !== CONFIG);
  }
  const inside = new Set(known);
  for (const file of files) {
    if (!inside.has(parentOf(file))) throw unreadable();
    claim(file, file === CONFIG || file.includes("/"));
  }
}

function isFile(value: unknown): value is BackedUpFile {
  if (!isObject(value) || !isText(value.path)) return false;
  const { size, mode, sha256 } = value;
  if (typeof size !== "number" || !Number.isSafeInteger(size)) return false;
  if (size < 0 || size > LIMITS.fileBytes) return false;
  if (mode !== "0600" && mode !== "0700") return false;
  return Array.isArray(sha256) &&
    sha256.length === Math.max(1, Math.ceil(size / PART_BYTES)) &&
    sha256.every((sum) => isText(sum) && /^[0-9a-f]{64}$/.test(sum));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function listOf<Item>(
  value: unknown,
  isItem: (value: unknown) => value is Item,
): Item[] {
  if (Array.isArray(value) && value.every(isItem)) return value;
  throw unreadable();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
}

function unreadable(): Error {
  return notRestored(phrase(texts.brokenManifest));
}
