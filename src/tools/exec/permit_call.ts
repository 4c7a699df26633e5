import { MiniclawError } from "../../base/miniclaw_error.ts";
import { holdsProtected, isProtected } from "../allowed_path/check_path.ts";
import type { PathRules } from "../allowed_path/path_rules.ts";
import { blacklistedApplet } from "./blacklist.ts";
import { findClosedArgument } from "./check_arguments.ts";
import type { Program } from "./find_program.ts";
import type { Standing } from "./jail/isolation.ts";
import { judgeProgram } from "./judge_program.ts";
import { whyNotPlain } from "./plain_programs.ts";
import { readsItsFolder } from "./reads_folders.ts";
import { refusal } from "../refusal.ts";

/** A program, its arguments and its folder. */
export interface ProgramCall {
  /** What was asked for. */
  command: string;
  /** Its arguments. */
  args: readonly string[];
  /** The real path of the folder it runs in. */
  cwd: string;
}

/** What a call is judged by. */
export interface CallRules {
  /** Names, absolute paths, or `*`. */
  allow: readonly string[];
  /** Where programs are looked for. */
  folders: readonly string[];
  /** Where tools may work. */
  rules: PathRules;
  /** What stands around programs. */
  isolation: Standing;
  /** Asks the person about a program; throws where they don't allow it. */
  ask(program: Program): Promise<void>;
}

/** What helps where a program can't run for want of a jail. */
export const GET_A_JAIL: string = "Tell the person that it takes bubblewrap: " +
  "miniclaw help security says how to get it";

/**
 * The program of a call that may run; throws why another may not. In this order:
 * the blacklist, what couldn't run here whoever allowed it, the arguments, and
 * then the person, who is asked only about what would run.
 */
export async function permitCall(
  call: ProgramCall,
  callRules: CallRules,
): Promise<Program> {
  const { command, args, cwd } = call;
  const { allow, folders, isolation, rules, ask } = callRules;
  const jailed = isolation.kind === "jail";
  const verdict = await judgeProgram(command, {
    ...{ allow, folders, cwd },
    // A file called as a plain program is one only if it is the system's.
    wideStar: isolation.kind !== "plain",
  });
  if (verdict.kind === "blacklisted") throw neverRuns(command);
  if (verdict.kind === "missing") throw missing(command);
  const { program } = verdict;
  const applet = blacklistedApplet(program.real, args);
  if (applet !== undefined) throw neverRuns(`${command} ${applet}`);
  if (isProtected(program.real, rules)) throw missing(command);
  refuseWithoutJail(call, { program, isolation });
  await refuseClosedFiles(call, { program: program.name, rules, jailed });
  if (verdict.kind === "notAllowed") await ask(program);
  return program;
}

function refuseWithoutJail(
  { command, args }: ProgramCall,
  { program, isolation }: { program: Program; isolation: Standing },
): void {
  if (isolation.kind !== "plain") return;
  const reason = whyNotPlain(program, args);
  if (reason === undefined) return;
  const shown = JSON.stringify(command);
  throw refused(`${shown}: ${reason} (${isolation.reason})`, GET_A_JAIL);
}

async function refuseClosedFiles(
  { command, args, cwd }: ProgramCall,
  { program, rules, jailed }: {
    program: string;
    rules: PathRules;
    jailed: boolean;
  },
): Promise<void> {
  const closed = await findClosedArgument(args, {
    ...{ program, cwd, rules, jailed },
  });
  if (closed) {
    throw refused(
      `${command} with ${JSON.stringify(closed.argument)}: ${closed.reason}`,
      "Name only files and folders of the workspace",
    );
  }
  // In the jail the sessions aren't there.
  if (!jailed && readsItsFolder(program, args) && holdsProtected(cwd, rules)) {
    throw refused(
      `${command} over the whole workspace: it holds the sessions`,
      'Set "cwd" to a folder in it, such as "memory"',
    );
  }
}

function neverRuns(what: string): MiniclawError {
  return refused(
    `${JSON.stringify(what)}: it is one of the programs that never run`,
    "Tell the person what you wanted to do, so that they can do it",
  );
}

function missing(command: string): MiniclawError {
  return new MiniclawError(
    `Cannot run ${JSON.stringify(command)}: there is no such program`,
    { code: "exec", hint: missingHint(command) },
  );
}

function missingHint(command: string): string {
  return /\s/.test(command)
    ? 'Put the program alone in "command" and its arguments in "args"; there ' +
      "is no shell"
    : "Ask the person to install it, or use another";
}

function refused(what: string, hint: string): MiniclawError {
  return refusal(`Cannot run ${what}`, hint);
}
