import { forwardSlashes, resolvePath } from "../../base/resolve_path.ts";

/** A path as it was typed in this folder, from the root on. */
export function absolutePath(path: string): string {
  return resolvePath(forwardSlashes(Deno.cwd()), forwardSlashes(path));
}
