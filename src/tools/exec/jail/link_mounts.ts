import {
  forwardSlashes,
  isWithin,
  resolvePath,
} from "../../../base/resolve_path.ts";
import { expandedRoot } from "../../allowed_path/path_rules.ts";
import type {
  PathRules,
  PathRulesSource,
} from "../../allowed_path/path_rules.ts";
import type { Mount } from "./mount.ts";

/**
 * The names under which the person knows the shared folders, where those are, or
 * lead through, links: they lead to the same in the jail.
 */
export async function linkMounts(
  { roots }: PathRules,
  { home, config }: Pick<PathRulesSource, "home" | "config">,
): Promise<Mount[]> {
  const names = [home.workspace, ...config.tools.filesystem.allow]
    .map((entry) => resolvePath("/", expandedRoot(entry)));
  const links: Mount[] = [];
  for (const path of new Set(names)) {
    const real = await Deno.realPath(path).then(forwardSlashes, () => path);
    const isOpen = roots.includes(real) && real !== path;
    // Within a shared folder the link itself is there.
    if (isOpen && !roots.some((root) => isWithin(path, root))) {
      links.push({ kind: "link", path, target: real });
    }
  }
  return links;
}
