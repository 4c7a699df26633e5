import { resolvePath } from "../../base/resolve_path.ts";
import { isBlacklisted } from "./blacklist.ts";
import { findProgram, programAt } from "./find_program.ts";
import type { Program } from "./find_program.ts";
import { programNames } from "./program_names.ts";

/** Whether a program may run, or why not. */
export type ProgramVerdict =
  | { kind: "run"; program: Program }
  | { kind: "blacklisted" }
  | { kind: "missing" }
  | { kind: "notAllowed"; program: Program };

/** What a program is judged by. */
export interface ProgramRules {
  /** Names, absolute paths, or `*`. */
  allow: readonly string[];
  /** Where names are looked for. */
  folders: readonly string[];
  /** What a relative path starts from. */
  cwd: string;
  /** Whether `*` stands for files that aren't the system's programs as well. */
  wideStar: boolean;
}

/**
 * Judges the program that a command names: first against the blacklist, by what
 * was typed and by what is really there, then against what is allowed.
 */
export async function judgeProgram(
  command: string,
  rules: ProgramRules,
): Promise<ProgramVerdict> {
  if (isBlacklisted(command)) return { kind: "blacklisted" };
  const program = await locate(command, rules);
  if (!program) return { kind: "missing" };
  if (isBlacklisted(program.real)) return { kind: "blacklisted" };
  const { allow, folders, wideStar } = rules;
  const byPath = allow.includes(program.path) || allow.includes(program.real);
  if (byPath || (wideStar && allow.includes("*"))) {
    return { kind: "run", program };
  }
  // A name stands for the system's program, not for any file that is called so.
  const named = await findProgram(program.name, folders);
  return named?.real === program.real
    ? judgeName(named, rules)
    : { kind: "notAllowed", program };
}

function judgeName(
  program: Program,
  { allow }: ProgramRules,
): ProgramVerdict {
  const isNamed = allow.some((entry) =>
    entry === "*" || sameName(entry, program.name)
  );
  return { kind: isNamed ? "run" : "notAllowed", program };
}

function locate(
  command: string,
  { folders, cwd }: ProgramRules,
): Promise<Program | undefined> {
  return /[\\/]/.test(command)
    ? programAt(resolvePath(cwd, command))
    : findProgram(command, folders);
}

/** An entry with a folder is a path, and stands for that one file. */
function sameName(entry: string, name: string): boolean {
  return !entry.includes("/") &&
    programNames(entry)[0] === programNames(name)[0];
}
