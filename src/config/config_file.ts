import { atomicWrite } from "../base/atomic_write.ts";
import { isObject } from "../base/json.ts";
import { findJsonFault } from "../base/find_json_fault.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { type Phrase, phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/config.ts";
import { reasonOf } from "../i18n/system_reason.ts";

/** config.json as it stands on the disk, before any default. */
export interface ConfigFile {
  /** Whether there is one. */
  exists: boolean;
  /** What it holds; empty when there is none. */
  tree: Record<string, unknown>;
  /** Whether others could read it until it was tightened just now. */
  tightened: boolean;
}

/** Reads config.json and makes sure that only its owner can. */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  const text = await readText(path);
  if (text === undefined) return { exists: false, tree: {}, tightened: false };
  return {
    exists: true,
    tree: parseTree(path, text),
    tightened: await tighten(path),
  };
}

/** Writes config.json whole, readable by its owner alone. */
export async function writeConfigFile(
  path: string,
  tree: Record<string, unknown>,
): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf("/"));
  await Deno.mkdir(folder || "/", { recursive: true, mode: 0o700 });
  await atomicWrite(path, `${JSON.stringify(tree, null, 2)}\n`);
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    const reason = reasonOf(error);
    throw new MiniclawError(phrase(texts.cannotRead, { path, reason }), {
      code: "config",
      cause: error,
    });
  }
}

function parseTree(path: string, text: string): Record<string, unknown> {
  const wrong = (message: Phrase, cause?: unknown): MiniclawError =>
    new MiniclawError(message, {
      code: "config",
      hint: phrase(texts.correctFile),
      cause,
    });
  const json = text.replace(/^\uFEFF/, "");
  try {
    const tree: unknown = JSON.parse(json);
    if (isObject(tree)) return tree;
  } catch (error) {
    throw wrong(wordFault(path, json), error);
  }
  throw wrong(phrase(texts.notAnObject, { path }));
}

function wordFault(path: string, json: string): Phrase {
  const fault = findJsonFault(json);
  return fault
    ? phrase(texts.mistakeAt, { path, ...fault })
    : phrase(texts.endsTooEarly, { path });
}

async function tighten(path: string): Promise<boolean> {
  if (Deno.build.os === "windows") return false;
  const { mode } = await Deno.stat(path);
  if (mode === null || (mode & 0o077) === 0) return false;
  try {
    await Deno.chmod(path, 0o600);
    return true;
  } catch {
    return false; // someone else's file, or a read-only disk: reading goes on
  }
}
