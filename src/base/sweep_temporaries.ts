/** What {@linkcode atomicWrite} calls a file that is being written. */
const TEMPORARY = /\.[0-9a-f]{8}\.tmp$/;

/** Nobody writes one file for so long, in milliseconds. */
const LEFT_BEHIND_MS = 60 * 60_000;

/**
 * Removes what a crash in the middle of an atomic write left in these folders, or
 * what else has a name of that pattern and is as old.
 * Throws nothing: what can't be removed is in nobody's way.
 */
export async function sweepTemporaries(
  folders: readonly string[],
  { now = () => new Date(), pattern = TEMPORARY }: {
    now?(): Date;
    pattern?: RegExp;
  } = {},
): Promise<void> {
  for (const folder of folders) {
    try {
      for await (const { name, isFile } of Deno.readDir(folder)) {
        if (isFile && pattern.test(name)) {
          await removeIfOld(`${folder}/${name}`, now());
        }
      }
    } catch {
      // The folder isn't there, or isn't ours to read.
    }
  }
}

async function removeIfOld(path: string, now: Date): Promise<void> {
  const { mtime } = await Deno.lstat(path);
  const age = now.getTime() - (mtime?.getTime() ?? now.getTime());
  if (age > LEFT_BEHIND_MS) await Deno.remove(path);
}
