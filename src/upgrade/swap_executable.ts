import { flushFolder } from "../base/flush_folder.ts";
import { pathExists } from "../base/path_exists.ts";
import { type ExecutablePlace, temporaryIn } from "./executable_place.ts";

/** What changing places takes. */
export interface SwapOptions {
  /** Where the executable lies. */
  place: ExecutablePlace;
  /** The one to put there, whole, in the same folder. */
  fresh: string;
  /** The system's name, as `Deno.build.os` has it. */
  os?: string;
  /** Parts of the disk; by default the real one. */
  disk?: Pick<typeof Deno, "link" | "copyFile" | "rename" | "remove">;
}

/**
 * Puts an executable in the place of another, which is kept as the previous one.
 * Whatever ends it in the middle, a whole executable lies in the place: the old
 * one or the new. Windows replaces nothing that runs: there the old one is moved
 * first, so that for an instant there is only the previous one.
 */
export async function swapExecutable(options: SwapOptions): Promise<void> {
  const { place, os = Deno.build.os } = options;
  await (os === "windows" ? moveAside(options) : replace(options));
  await flushFolder(place.folder);
}

async function replace(
  { place, fresh, disk = Deno }: SwapOptions,
): Promise<void> {
  const kept = temporaryIn(place);
  try {
    await keep(place.path, kept, disk);
    // Where it is the previous one that comes back, its name is given up last.
    if (fresh === place.previous) {
      await disk.rename(fresh, place.path);
      await disk.rename(kept, place.previous);
      return;
    }
    await disk.rename(kept, place.previous);
    await disk.rename(fresh, place.path);
  } finally {
    // Also where both names were the same file's: then renaming does nothing.
    await disk.remove(kept).catch(() => {});
  }
}

/** Under a second name, or as a copy where the disk knows no second names. */
async function keep(
  path: string,
  kept: string,
  disk: NonNullable<SwapOptions["disk"]>,
): Promise<void> {
  try {
    await disk.link(path, kept);
  } catch {
    await disk.copyFile(path, kept);
    const file = await Deno.open(kept);
    using _file = file;
    await file.sync();
  }
}

async function moveAside(
  { place, fresh, disk = Deno }: SwapOptions,
): Promise<void> {
  const { path, previous } = place;
  const [old, coming] = [temporaryIn(place), temporaryIn(place)];
  if (fresh === previous) await disk.rename(previous, coming);
  else if (await pathExists(previous)) await giveUp(previous, old, disk);
  await disk.rename(path, previous);
  try {
    await disk.rename(fresh === previous ? coming : fresh, path);
  } catch (error) {
    await disk.rename(previous, path);
    throw error;
  }
}

/** One that still runs can't be removed, but moved: it goes another time. */
async function giveUp(
  previous: string,
  old: string,
  disk: NonNullable<SwapOptions["disk"]>,
): Promise<void> {
  await disk.rename(previous, old);
  await disk.remove(old).catch(() => {});
}
