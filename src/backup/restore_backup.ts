import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { pathExists } from "../base/path_exists.ts";
import type { Home } from "../config/home.ts";
import { replacedFolder } from "../config/replaced_folder.ts";
import { texts } from "../i18n/en/backup.ts";
import type { Manifest } from "./manifest.ts";
import { readBackup } from "./read_backup.ts";
import {
  existingParts,
  planRestore,
  type RestorePlan,
} from "./restore_plan.ts";
import { lockRestore } from "./settle_home.ts";
import { removeIfEmpty, removeStaged, swap, undoSwap } from "./swap.ts";
import { unpackInto } from "./unpack.ts";

/** What a restore needs. */
export interface RestoreOptions {
  /** Where the backup goes. */
  home: Home;
  /** The archive. */
  archive: Deno.FsFile;
  /** Whether what is there may make room; it is kept. */
  force: boolean;
  /** When it is done. */
  now: Date;
  /** Keeps a gateway from the home until disposed, or throws where one runs. */
  lockHome(): Promise<Disposable>;
  /** Parts of the disk; by default the real one. */
  disk?: Pick<typeof Deno, "open" | "rename">;
}

/** A backup that was restored. */
export interface Restored {
  /** What the backup says of itself. */
  manifest: Manifest;
  /** What was there and where it is kept now. */
  kept: readonly { was: string; is: string }[];
}

/**
 * Puts a backup in the place of a home. All of it is checked before anything is
 * written, unpacked beside, and then changes places with what is there: whatever
 * fails or ends this, the old home is as it was.
 */
export async function restoreBackup(
  options: RestoreOptions,
): Promise<Restored> {
  const { home, archive, force } = options;
  await requireRoom(home, force);
  const manifest = await readBackup(archive);
  const madeRoot = !(await pathExists(home.root));
  await Deno.mkdir(home.root, { recursive: true, mode: 0o700 });
  try {
    using _restore = await lockRestore(home);
    await undoSwap(home);
    await requireRoom(home, force);
    await removeLeftovers(replacedFolder(home));
    return await unpackAndSwap(manifest, options);
  } catch (error) {
    if (madeRoot) await removeIfEmpty(home.root);
    throw error;
  }
}

async function unpackAndSwap(
  manifest: Manifest,
  { home, archive, force, now, lockHome, disk = Deno }: RestoreOptions,
): Promise<Restored> {
  using locks = new DisposableStack();
  if (await pathExists(home.state)) locks.use(await lockHome());
  const paths = [
    ...manifest.folders,
    ...manifest.files.map(({ path }) => path),
  ];
  const tops = new Set(paths.map((path) => path.split("/")[0]));
  const plan = await planRestore(home, { tops, now });
  try {
    await Deno.mkdir(plan.staging, { recursive: true, mode: 0o700 });
    await makeFolderOf(home.config);
    await readBackup(archive, unpackInto(plan, disk.open));
    await requireRoom(home, force);
    // Windows moves no folder that holds an open file.
    if (Deno.build.os === "windows") locks.dispose();
    await swap(home, { plan, rename: disk.rename });
  } finally {
    await removeStaged(plan);
    await removeIfEmpty(plan.aside);
    await removeIfEmpty(replacedFolder(home));
  }
  return { manifest, kept: await keptParts(plan) };
}

async function keptParts({ moves }: RestorePlan): Promise<Restored["kept"]> {
  const kept: { was: string; is: string }[] = [];
  for (const { target, aside } of moves) {
    if (await pathExists(aside)) kept.push({ was: target, is: aside });
  }
  return kept;
}

async function requireRoom(home: Home, force: boolean): Promise<void> {
  if (force) return;
  const [there] = await existingParts(home);
  if (there === undefined) return;
  throw new MiniclawError(
    phrase(texts.homeExists, { root: home.root, there }),
    { code: "exists", hint: phrase(texts.addForce) },
  );
}

/** What was unpacked by a restore that was killed. */
async function removeLeftovers(folder: string): Promise<void> {
  if (!(await pathExists(folder))) return;
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (!isDirectory || !/^restore-[0-9a-f]{8}\.tmp$/.test(name)) continue;
    await Deno.remove(`${folder}/${name}`, { recursive: true });
  }
}

async function makeFolderOf(path: string): Promise<void> {
  const folder = path.slice(0, path.lastIndexOf("/"));
  await Deno.mkdir(folder || "/", { recursive: true, mode: 0o700 });
}
