import { MiniclawError } from "../../base/miniclaw_error.ts";
import { fileError } from "../allowed_path/file_error.ts";
import type { PlaceAction } from "../allowed_path/place_action.ts";
import type { Place } from "../allowed_path/place.ts";

/**
 * What is known about a plain file; undefined where there is nothing. A folder,
 * a device or a pipe is refused before it is opened: opening some of them waits
 * forever.
 */
export async function statFile(
  { path, shown }: Place,
  action: PlaceAction,
): Promise<Deno.FileInfo | undefined> {
  const problem = `Cannot ${action} "${shown}": expected a file, found`;
  const info = await Deno.lstat(path).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw fileError(error, { action, shown });
  });
  if (info?.isDirectory || /[\\/]$/.test(shown)) {
    throw new MiniclawError(`${problem} a folder`, {
      code: "file",
      hint: 'Name a file in it, or use the action "list"',
    });
  }
  if (info && !info.isFile) {
    throw new MiniclawError(`${problem} a device, a pipe or a socket`, {
      code: "file",
    });
  }
  return info;
}
