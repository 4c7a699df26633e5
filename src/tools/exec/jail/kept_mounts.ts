import { forwardSlashes } from "../../../base/resolve_path.ts";
import type { Home } from "../../../config/home.ts";
import type { Mount } from "./mount.ts";

/**
 * The folders of the workspace in which miniclaw itself reads and writes, each
 * mounted on itself: what is mounted can't be moved, so that no jailed program
 * puts a link to elsewhere in its place.
 */
export async function keptMounts(
  { memory, skills }: Pick<Home, "memory" | "skills">,
): Promise<Mount[]> {
  const mounts: Mount[] = [];
  for (const path of [memory, skills]) {
    const info = await Deno.lstat(path).catch(() => undefined);
    if (!info?.isDirectory) continue;
    const real = forwardSlashes(await Deno.realPath(path));
    mounts.push({ kind: "writable", path: real });
  }
  return mounts;
}
