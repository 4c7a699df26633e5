import { MiniclawError } from "../../base/miniclaw_error.ts";
import { forwardSlashes } from "../../base/resolve_path.ts";

/**
 * Makes sure that what was opened is what was checked: its path must still be a
 * real path, and lead to the very file that is open. Else a folder on the way was
 * swapped for a link in between.
 */
export async function verifyOpened(
  file: Deno.FsFile,
  path: string,
): Promise<void> {
  const opened = await file.stat();
  await verifyReal(path);
  const checked = await Deno.lstat(path);
  if (!isSameFile(opened, checked)) throw changedMeanwhile();
}

/** Where a system has no file numbers, the real path alone has to do. */
function isSameFile(a: Deno.FileInfo, b: Deno.FileInfo): boolean {
  if (!a.ino || !b.ino) return true;
  return a.ino === b.ino && a.dev === b.dev;
}

/** Makes sure that a path that was real still is. */
export async function verifyReal(path: string): Promise<void> {
  if (forwardSlashes(await Deno.realPath(path)) !== path) {
    throw changedMeanwhile();
  }
}

const CODE = "path_changed";

/** The error of a path that became another between check and use. */
export function changedMeanwhile(): MiniclawError {
  return new MiniclawError("Cannot use this path: it changed meanwhile", {
    code: CODE,
    hint: "Try again when no program renames its folders",
  });
}

/** Whether an error is that one. */
export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof MiniclawError && error.code === CODE;
}
