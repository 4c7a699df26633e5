import { forwardSlashes, resolvePath } from "../../base/resolve_path.ts";
import {
  checkPath,
  holdsProtected,
  isInsideRoots,
  refusals,
} from "../allowed_path/check_path.ts";
import type { PathRules } from "../allowed_path/path_rules.ts";
import { pathCandidates } from "./path_candidates.ts";
import { showsNamesOnly } from "./reads_folders.ts";

/** What arguments are judged by. */
export interface ArgumentRules {
  /** The program's name. */
  program: string;
  /** What relative paths start from: a real path. */
  cwd: string;
  /** Where tools may work. */
  rules: PathRules;
}

/** An argument that names something closed. */
export interface ClosedArgument {
  /** The argument, whole. */
  argument: string;
  /** Why it is refused, in words that follow its name and a colon. */
  reason: string;
}

/**
 * The first argument that names something outside the roots, something
 * protected, or a folder that holds something protected. Without a jail this is
 * all that keeps `cat` away from other people's files.
 */
export async function findClosedArgument(
  args: readonly string[],
  rules: ArgumentRules,
): Promise<ClosedArgument | undefined> {
  for (const argument of args) {
    for (const candidate of pathCandidates(argument)) {
      const reason = await whyClosed(candidate, rules);
      if (reason !== undefined) return { argument, reason };
    }
  }
  return undefined;
}

async function whyClosed(
  candidate: string,
  { program, cwd, rules }: ArgumentRules,
): Promise<string | undefined> {
  if (/^file:/i.test(candidate)) return "expected a path, got an address";
  if (candidate.includes("\0")) return "it holds a NUL character";
  const path = resolvePath(cwd, forwardSlashes(candidate));
  try {
    const verdict = await checkPath(path, rules);
    if (verdict.kind !== "allowed") return refusals[verdict.kind];
    return holdsProtected(verdict.path, rules) && !showsNamesOnly(program)
      ? "it holds files that miniclaw keeps to itself, such as sessions"
      : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    // No file can have that name, as of a long text: it can't lead anywhere.
    return isInsideRoots(path, rules) ? undefined : refusals.outside;
  }
}
