import { isWithin } from "../../../base/resolve_path.ts";
import { isProtected } from "../../allowed_path/check_path.ts";
import type { PathRules } from "../../allowed_path/path_rules.ts";
import type { Mount } from "./mount.ts";

/** Where files are doors to the kernel or to other processes: never shared. */
const DOORS = ["/proc", "/sys", "/dev"];

/** What is shared with a jailed program. */
export interface SharedFolders {
  /** Where tools may work. */
  rules: PathRules;
  /** The real path of miniclaw's home. */
  home: string;
  /** Real paths that are visible besides, as the system's. */
  visible: readonly string[];
}

/**
 * The folders where tools may work, writable, without what is closed in them.
 * Closed are whole folders, that of the configuration included: a file that is
 * hidden alone comes to light when it is replaced.
 */
export function folderMounts(
  { rules, home, visible }: SharedFolders,
): Mount[] {
  const { workspace, config, protectedFolders } = rules;
  const closed = [home, folderOf(config), ...protectedFolders]
    .filter((path) => path !== workspace && !isDoor(path));
  const shared = rules.roots.filter((root) =>
    !closed.includes(root) && !isProtected(root, rules) && !isDoor(root)
  );
  const seen = [...shared, ...visible];
  const hidden = [...new Set(closed)].filter((path) =>
    seen.some((folder) => isWithin(path, folder))
  );
  return [
    ...shared.map((path): Mount => ({ kind: "writable", path })),
    ...hidden.map((path): Mount => ({ kind: "hidden", path })),
    ...(folderOf(config) === workspace
      ? [{ kind: "hiddenFile", path: config } as const]
      : []),
  ];
}

function isDoor(path: string): boolean {
  return DOORS.some((door) => isWithin(path, door));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}
