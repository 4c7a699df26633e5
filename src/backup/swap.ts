import { atomicWrite } from "../base/atomic_write.ts";
import { flushFolder } from "../base/flush_folder.ts";
import { pathExists } from "../base/path_exists.ts";
import { readIfThere } from "../base/read_if_there.ts";
import type { Home } from "../config/home.ts";
import type { Move, RestorePlan } from "./restore_plan.ts";

/** Renames, as the disk does. */
export type Rename = typeof Deno.rename;

/** Says, while it is there, that a home's parts are changing places. */
export function swapNote(home: Home): string {
  return `${home.root}/restoring.json`;
}

/**
 * Puts what was unpacked in the place of the old home. Whatever ends it in the
 * middle, `undoSwap` puts the old home back: only removing the note makes it last.
 */
export async function swap(
  home: Home,
  { plan, rename }: { plan: RestorePlan; rename: Rename },
): Promise<void> {
  const note = swapNote(home);
  await atomicWrite(note, `${JSON.stringify(plan)}\n`);
  try {
    await Deno.mkdir(plan.aside, { mode: 0o700 });
    for (const { target, staged, aside, isNew } of plan.moves) {
      if (await pathExists(target)) await rename(target, aside);
      if (isNew) await rename(staged, target);
    }
    await flushFolder(home.root);
  } catch (error) {
    await undoSwap(home);
    throw error;
  }
  await Deno.remove(note);
  await flushFolder(home.root);
}

/** Puts the old home back where a swap didn't come to its end. */
export async function undoSwap(home: Home): Promise<void> {
  const text = await readIfThere(swapNote(home));
  if (text === undefined) return;
  const plan = JSON.parse(text) as RestorePlan; // written whole, by `swap`
  await Deno.mkdir(plan.staging, { recursive: true, mode: 0o700 });
  for (const move of plan.moves) await undo(move);
  await removeIfEmpty(plan.aside);
  await flushFolder(home.root);
  await removeStaged(plan);
  await Deno.remove(swapNote(home));
}

/** Removes what was unpacked. */
export async function removeStaged(plan: RestorePlan): Promise<void> {
  const paths = [plan.staging, ...plan.moves.map(({ staged }) => staged)];
  for (const path of paths) {
    if (await pathExists(path)) await Deno.remove(path, { recursive: true });
  }
}

/** Removes a folder with nothing in it. */
export async function removeIfEmpty(path: string): Promise<void> {
  await Deno.remove(path).catch(() => {});
}

async function undo(
  { target, staged, aside, isOld, isNew }: Move,
): Promise<void> {
  if (await pathExists(aside)) {
    if (await pathExists(target)) await Deno.rename(target, staged);
    await Deno.rename(aside, target);
    return;
  }
  if (isOld || !isNew || await pathExists(staged)) return;
  if (await pathExists(target)) await Deno.rename(target, staged);
}
