import { pathExists } from "../../base/path_exists.ts";
import {
  forwardSlashes,
  isWithin,
  resolvePath,
} from "../../base/resolve_path.ts";
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
  /** Whether a jail shows the program only what it may touch. */
  jailed: boolean;
}

/** An argument that names something closed. */
export interface ClosedArgument {
  /** The argument, whole. */
  argument: string;
  /** Why it is refused, in words that follow its name and a colon. */
  reason: string;
}

/** What is the same in the jail as outside, read-only and nobody's. */
const OPEN_IN_JAIL = "/usr /bin /sbin /lib /lib64 /etc/ssl".split(" ");

/**
 * The first argument that names something outside the roots, something
 * protected, or a folder that holds something protected. Without a jail this is
 * all that keeps `cat` away from other people's files. In the jail nothing of that
 * is to be seen, and a text that happens to begin with a slash may pass; but what
 * is really there is still refused by name, so that a model isn't told it doesn't
 * exist.
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
  { program, cwd, rules, jailed }: ArgumentRules,
): Promise<string | undefined> {
  if (/^file:/i.test(candidate)) return "expected a path, got an address";
  if (candidate.includes("\0")) return "it holds a NUL character";
  const path = resolvePath(cwd, forwardSlashes(candidate));
  try {
    const verdict = await checkPath(path, rules);
    const isOutside = verdict.kind === "outside";
    if (jailed && isOutside && await isOpenInJail(path)) return undefined;
    if (verdict.kind !== "allowed") return refusals[verdict.kind];
    if (jailed) return undefined;
    return holdsProtected(verdict.path, rules) && !showsNamesOnly(program)
      ? "it holds files that miniclaw keeps to itself, such as sessions"
      : undefined;
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) throw error;
    // No file can have that name, as of a long text: it can't lead anywhere.
    return isInsideRoots(path, rules) ? undefined : refusals.outside;
  }
}

/** By its text: a link that leads out is refused, whatever it leads to. */
async function isOpenInJail(path: string): Promise<boolean> {
  return path === "/" ||
    OPEN_IN_JAIL.some((open) => isWithin(path, open)) ||
    !(await pathExists(path));
}
