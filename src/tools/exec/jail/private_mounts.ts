import type { PathRules } from "../../allowed_path/path_rules.ts";
import type { Mount } from "./mount.ts";

/** What is the person's own, hidden from programs run where others read along. */
export async function privateMounts(
  { privatePaths = [] }: Pick<PathRules, "privatePaths">,
): Promise<Mount[]> {
  const mounts: Mount[] = [];
  for (const path of privatePaths) {
    const info = await Deno.stat(path).catch(() => undefined);
    if (info) {
      mounts.push({ kind: info.isDirectory ? "hidden" : "hiddenFile", path });
    }
  }
  return mounts;
}
