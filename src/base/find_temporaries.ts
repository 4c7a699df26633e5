/** What {@linkcode atomicWrite} calls a file that is being written. */
const TEMPORARY = /\.[0-9a-f]{8}\.tmp$/;

/** Nobody writes one file for so long, in milliseconds. */
const LEFT_BEHIND_MS = 60 * 60_000;

/** What is looked for. */
export interface TemporariesOptions {
  /** The clock. */
  now?(): Date;
  /** What it is called. Default: as an atomic write calls it. */
  pattern?: RegExp;
}

/**
 * The paths of what a crash in the middle of an atomic write left in these
 * folders; a folder that isn't there, or can't be read, has none.
 */
export async function findTemporaries(
  folders: readonly string[],
  { now = () => new Date(), pattern = TEMPORARY }: TemporariesOptions = {},
): Promise<string[]> {
  const found: string[] = [];
  for (const folder of folders) {
    try {
      for await (const { name, isFile } of Deno.readDir(folder)) {
        const path = `${folder}/${name}`;
        if (isFile && pattern.test(name) && await isOld(path, now())) {
          found.push(path);
        }
      }
    } catch {
      // It has gone, or isn't ours to read.
    }
  }
  return found.sort();
}

async function isOld(path: string, now: Date): Promise<boolean> {
  const { mtime } = await Deno.lstat(path);
  const age = now.getTime() - (mtime?.getTime() ?? now.getTime());
  return age > LEFT_BEHIND_MS;
}
