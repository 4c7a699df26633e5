import { isWithin } from "../../base/resolve_path.ts";
import { canonicalPath } from "./canonical_path.ts";
import type { PathRules } from "./path_rules.ts";
import { SYSTEM_FOLDERS } from "./system_folders.ts";

/** What the rules say about a path. */
export type PathVerdict =
  | { kind: "allowed"; path: string }
  | { kind: "outside" }
  | { kind: "protected" }
  | { kind: "system" }
  | { kind: "private" }
  | { kind: "dangling" };

/** Why a path is refused, in words that follow its name and a colon. */
export const refusals: Record<Exclude<PathVerdict["kind"], "allowed">, string> =
  {
    outside: "it leads out of the workspace and the folders that are allowed",
    protected: "miniclaw keeps its settings, sessions and state to itself",
    private: "it is the person's own, and others read this chat too",
    system: "it leads out to the system's devices and processes",
    dangling: "it is, or lies behind, a link to nothing",
  };

/**
 * Judges a resolved path by the real path behind it, which is the one to use
 * from then on. Throws what the system says about a path that can't exist.
 */
export async function checkPath(
  path: string,
  rules: PathRules,
): Promise<PathVerdict> {
  // Deno itself refuses to look at some system files, in words of its own.
  if (isProtected(path, rules)) return closedVerdict(path, rules);
  const real = await canonicalPath(path);
  if (real === undefined) return { kind: "dangling" };
  if (isProtected(real, rules)) return closedVerdict(real, rules);
  return isInsideRoots(real, rules)
    ? { kind: "allowed", path: real }
    : { kind: "outside" };
}

function closedVerdict(path: string, rules: PathRules): PathVerdict {
  const isSystem = rules.protectedFolders.some((folder) =>
    SYSTEM_FOLDERS.includes(folder) && isWithin(folded(path), folder)
  );
  if (isSystem) return { kind: "system" };
  return { kind: isPrivate(path, rules) ? "private" : "protected" };
}

/** Whether a real path lies in a folder where tools may work. */
export function isInsideRoots(path: string, { roots }: PathRules): boolean {
  return roots.some((root) => isWithin(path, root));
}

/** Whether a real path is one that stays closed. */
export function isProtected(path: string, rules: PathRules): boolean {
  const name = folded(path);
  const config = folded(rules.config);
  return name === config || name.startsWith(`${config}.`) ||
    isPrivate(path, rules) ||
    rules.protectedFolders.some((folder) => isWithin(name, folded(folder)));
}

function isPrivate(
  path: string,
  { privatePaths = [] }: PathRules,
): boolean {
  return privatePaths.some((one) => isWithin(folded(path), folded(one)));
}

/** Whether a real path is a folder that holds something closed. */
export function holdsProtected(path: string, rules: PathRules): boolean {
  const name = folded(path);
  return closedPaths(rules).some((closed) => isWithin(folded(closed), name));
}

/** The closed files and folders that lie inside a root. */
export function closedWithin(rules: PathRules): string[] {
  return closedPaths(rules).filter((path) => isInsideRoots(path, rules));
}

function closedPaths(
  { config, protectedFolders, privatePaths = [] }: PathRules,
): string[] {
  return [config, ...protectedFolders, ...privatePaths];
}

/** Some disks take `SESSIONS` and `ſessions` for `sessions`: so does the check. */
function folded(path: string): string {
  return path.normalize("NFKC").toUpperCase().toLowerCase();
}
