import { MiniclawError } from "../../base/miniclaw_error.ts";
import { holdsProtected } from "../allowed_path/check_path.ts";
import type { PathRules } from "../allowed_path/path_rules.ts";
import { findClosedArgument } from "./check_arguments.ts";
import type { Program } from "./find_program.ts";
import { judgeProgram } from "./judge_program.ts";
import type { ProgramVerdict } from "./judge_program.ts";
import { readsItsFolder } from "./reads_folders.ts";

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
}

/** The program of a call that may run; throws why another may not. */
export async function permitCall(
  call: ProgramCall,
  { allow, folders, rules }: CallRules,
): Promise<Program> {
  const { command, cwd } = call;
  const verdict = await judgeProgram(command, { allow, folders, cwd });
  if (verdict.kind !== "run") throw refusedProgram(command, verdict);
  await refuseClosedFiles(call, { program: verdict.program.name, rules });
  return verdict.program;
}

async function refuseClosedFiles(
  { command, args, cwd }: ProgramCall,
  { program, rules }: { program: string; rules: PathRules },
): Promise<void> {
  const closed = await findClosedArgument(args, { program, cwd, rules });
  if (closed) {
    throw refused(
      `${command} with ${JSON.stringify(closed.argument)}: ${closed.reason}`,
      "Name only files and folders of the workspace",
    );
  }
  if (readsItsFolder(program, args) && holdsProtected(cwd, rules)) {
    throw refused(
      `${command} over the whole workspace: it holds the sessions`,
      'Set "cwd" to a folder in it, such as "memory"',
    );
  }
}

function refusedProgram(
  command: string,
  verdict: Exclude<ProgramVerdict, { kind: "run" }>,
): MiniclawError {
  const shown = JSON.stringify(command);
  switch (verdict.kind) {
    case "blacklisted":
      return refused(
        `${shown}: it is one of the programs that never run`,
        "Tell the person what you wanted to do, so that they can do it",
      );
    case "missing":
      return refused(
        `${shown}: there is no such program`,
        missingHint(command),
      );
    case "notAllowed":
      return refused(
        verdict.beyondStar
          ? `${shown}: "*" doesn't include programs that can run others, ` +
            "reach the network or open any file"
          : `${shown}: the person hasn't allowed it`,
        'They can add it to "tools.exec.allow" in the configuration',
      );
  }
}

function missingHint(command: string): string {
  return /\s/.test(command)
    ? 'Put the program alone in "command" and its arguments in "args"; there ' +
      "is no shell"
    : "Ask the person to install it, or use another";
}

function refused(what: string, hint: string): MiniclawError {
  return new MiniclawError(`Cannot run ${what}`, { code: "exec", hint });
}
