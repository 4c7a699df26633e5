import { MiniclawError } from "../base/miniclaw_error.ts";
import { phrase } from "../base/phrase.ts";
import { pathExists } from "../base/path_exists.ts";
import type { Home } from "../config/home.ts";
import { texts } from "../i18n/en/backup.ts";
import { swapNote, undoSwap } from "./swap.ts";

/**
 * Puts the old home back where a restore was killed in the middle of its last
 * step. Returns whether it had to. Throws while a restore is at it.
 */
export async function settleHome(home: Home): Promise<boolean> {
  if (!(await pathExists(swapNote(home)))) return false;
  using _lock = await lockRestore(home);
  await undoSwap(home);
  return true;
}

/** Holds a home for one restore alone until disposed, or the process ends. */
export async function lockRestore(home: Home): Promise<Disposable> {
  const path = `${home.root}/restore.lock`;
  const file = await Deno.open(path, {
    ...{ read: true, write: true, create: true },
    mode: 0o600,
  });
  if (await file.tryLock(true)) {
    return { [Symbol.dispose]: () => release(file, path) };
  }
  file.close();
  throw new MiniclawError(phrase(texts.restoring, { root: home.root }), {
    code: "running",
    hint: phrase(texts.waitForIt),
  });
}

function release(file: Deno.FsFile, path: string): void {
  file.close();
  try {
    Deno.removeSync(path);
  } catch {
    // Another one has it open, or it is gone: it says nothing by being there.
  }
}
