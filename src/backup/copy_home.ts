import { isObject } from "../base/json.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { readIfThere } from "../base/read_if_there.ts";
import type { Home } from "../config/home.ts";
import { texts } from "../i18n/en/backup.ts";
import { blankSecrets } from "./blank_secrets.ts";
import { LIMITS } from "./limits.ts";
import { type Found, listMembers, type Passed } from "./list_members.ts";
import type { BackedUpFile } from "./manifest.ts";
import { CONFIG } from "./member_path.ts";
import type { Spool } from "./spool.ts";

/** Something of a home that isn't in its backup. */
export interface LeftOut {
  /** Its path in the home. */
  path: string;
  /** What it is. */
  why: Passed;
}

/** What was copied of a home. */
export interface Copied {
  /** Its files. */
  files: BackedUpFile[];
  /** Its folders, those around others first. */
  folders: string[];
  /** What was passed over. */
  leftOut: LeftOut[];
  /** Keys of the configuration whose values were left out. */
  blanked: string[];
}

/** Copies what there is of a home, with the configuration's secrets or without. */
export async function copyHome(
  home: Home,
  { spool, secrets, signal }: {
    spool: Spool;
    secrets: boolean;
    signal?: AbortSignal;
  },
): Promise<Copied> {
  const copied: Copied = { files: [], folders: [], leftOut: [], blanked: [] };
  const into = { spool, copied, signal };
  for await (const found of listMembers(home)) {
    signal?.throwIfAborted();
    if (found.kind === "other") {
      copied.leftOut.push({ path: found.member, why: found.why });
    } else if (found.kind === "file") await copyFile(found, into);
    else {
      copied.folders.push(found.member);
      await spool.addFolder({
        ...{ path: `${found.member}/`, mode: 0o700 },
        changed: 0,
      });
    }
    if (copied.files.length + copied.folders.length > LIMITS.members) {
      throw tooMany();
    }
  }
  const config = { member: CONFIG, source: home.config };
  if (secrets) await copyFile(config, into);
  else await copyBlanked(home.config, { spool, copied });
  return copied;
}

/** The error for more files than a backup may have. */
export function tooMany(): MiniclawError {
  return new MiniclawError(phrase(texts.tooMany, { most: LIMITS.members }), {
    code: "backup",
    hint: phrase(texts.keepOutside),
  });
}

interface Into {
  spool: Spool;
  copied: Copied;
  signal?: AbortSignal;
}

async function copyFile(
  { source, member }: Pick<Found, "source" | "member">,
  { spool, copied, signal }: Into,
): Promise<void> {
  using file = await openIfThere(source);
  if (!file) return;
  const { mode, mtime, size } = await file.stat();
  const before = {
    path: member,
    mode: member !== CONFIG && mode !== null && mode & 0o100 ? 0o700 : 0o600,
    changed: (mtime?.getTime() ?? 0) / 1000,
  };
  copied.files.push(
    await spool.addFile(before, piecesOf(file, { size, signal })),
  );
}

async function copyBlanked(
  source: string,
  { spool, copied }: Into,
): Promise<void> {
  const text = await readIfThere(source);
  if (text === undefined) return;
  const { tree, keys } = blankSecrets(parseConfig(source, text));
  copied.blanked.push(...keys);
  const bytes = new TextEncoder().encode(`${JSON.stringify(tree, null, 2)}\n`);
  const before = { path: CONFIG, mode: 0o600, changed: 0 };
  copied.files.push(
    await spool.addFile(before, ReadableStream.from([bytes])),
  );
}

function parseConfig(path: string, text: string): unknown {
  try {
    const tree: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (isObject(tree)) return tree;
  } catch {
    // Told below, without a word of what it holds.
  }
  throw new MiniclawError(phrase(texts.brokenConfig, { path }), {
    code: "config",
    hint: phrase(texts.correctConfig),
  });
}

/** A file may go between being listed and being read: then it isn't there. */
async function openIfThere(path: string): Promise<Deno.FsFile | undefined> {
  try {
    return await Deno.open(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** No more than there was at first, of a file that somebody goes on writing to. */
async function* piecesOf(
  file: Deno.FsFile,
  { size, signal }: { size: number; signal?: AbortSignal },
): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(64 * 1024);
  for (let left = size; left > 0;) {
    signal?.throwIfAborted();
    const read = await file.read(buffer.subarray(0, left));
    if (!read) return;
    left -= read;
    yield buffer.subarray(0, read);
  }
}
