import { phrase } from "../base/phrase.ts";
import { texts } from "../i18n/en/upgrade.ts";
import { forwardSlashes } from "../base/resolve_path.ts";
import { MiniclawError } from "../base/miniclaw_error.ts";

/** Where an executable lies, and what lies beside it. */
export interface ExecutablePlace {
  /** The executable itself, behind all links. */
  path: string;
  /** Its folder. */
  folder: string;
  /** Where the one before is kept. */
  previous: string;
}

/** What an upgrade calls the files that it leaves if it is killed. */
const TEMPORARY = /^\.miniclaw-upgrade-[0-9a-f]{8}(\.exe)?$/;

/** What the one before is called. */
const PREVIOUS = /\.previous(?=(\.exe)?$)/;

/** Finds the place of an executable; the one before belongs to the same place. */
export async function placeOf(executable: string): Promise<ExecutablePlace> {
  const real = forwardSlashes(await Deno.realPath(executable));
  const path = real.replace(PREVIOUS, "");
  const previous = path.replace(/(?=\.exe$)|(?<!\.exe)$/, ".previous");
  return {
    path,
    folder: path.slice(0, path.lastIndexOf("/")) || "/",
    previous,
  };
}

/** A new name beside the executable, of which Windows sees that it can be run. */
export function temporaryIn({ folder, path }: ExecutablePlace): string {
  const suffix = path.endsWith(".exe") ? ".exe" : "";
  const id = crypto.randomUUID().slice(0, 8);
  return `${folder}/.miniclaw-upgrade-${id}${suffix}`;
}

/**
 * Takes an executable for one upgrade alone until disposed, or the process ends;
 * throws where nothing can be written beside it. What a killed upgrade left goes.
 */
export async function takePlace(place: ExecutablePlace): Promise<Disposable> {
  await requireWritable(place);
  const file = await Deno.open(place.path);
  if (!(await lock(file))) {
    file.close();
    throw new MiniclawError(
      phrase(texts.cannotAt, { path: place.path, reason: phrase(texts.busy) }),
      { code: "running", hint: phrase(texts.waitHint) },
    );
  }
  await sweep(place.folder);
  return { [Symbol.dispose]: () => file.close() };
}

/** On Windows nobody could start what is locked; some network disks lock nothing. */
async function lock(file: Deno.FsFile): Promise<boolean> {
  if (Deno.build.os === "windows") return true;
  return await file.tryLock(true).catch(() => true);
}

async function requireWritable(place: ExecutablePlace): Promise<void> {
  const probe = temporaryIn(place);
  try {
    (await Deno.open(probe, { write: true, createNew: true })).close();
    await Deno.remove(probe);
  } catch (cause) {
    throw new MiniclawError(
      phrase(texts.cannotAt, {
        path: place.path,
        reason: phrase(texts.noLeave, { folder: place.folder }),
      }),
      { code: "permission", hint: phrase(texts.noLeaveHint), cause },
    );
  }
}

async function sweep(folder: string): Promise<void> {
  for await (const { name, isFile } of Deno.readDir(folder)) {
    if (!isFile || !TEMPORARY.test(name)) continue;
    // One that runs, on Windows, goes with another upgrade.
    await Deno.remove(`${folder}/${name}`).catch(() => {});
  }
}
