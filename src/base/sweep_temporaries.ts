import {
  findTemporaries,
  type TemporariesOptions,
} from "./find_temporaries.ts";

/**
 * Removes what a crash in the middle of an atomic write left in these folders,
 * and returns the paths. Throws nothing: what can't be removed is in nobody's way.
 */
export async function sweepTemporaries(
  folders: readonly string[],
  options: TemporariesOptions = {},
): Promise<string[]> {
  const removed: string[] = [];
  for (const path of await findTemporaries(folders, options)) {
    await Deno.remove(path).then(() => removed.push(path), () => {});
  }
  return removed;
}
