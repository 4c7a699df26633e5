import type { MiniclawError } from "../../base/miniclaw_error.ts";
import { pathRules } from "../allowed_path/path_rules.ts";
import { askPerson } from "../approval/ask_person.ts";
import type { ToolContext } from "../tool.ts";
import { childEnvironment } from "./child_environment.ts";
import type { Program } from "./find_program.ts";
import { findIsolation } from "./jail/find_isolation.ts";
import { seenFolders } from "./jail/seen.ts";
import { launchProgram } from "./launch_program.ts";
import { GET_A_JAIL, permitCall } from "./permit_call.ts";
import type { ProgramCall } from "./permit_call.ts";
import type { Launch } from "./run_program.ts";
import { runsOthers } from "./runs_others.ts";
import { workingFolder } from "./working_folder.ts";
import { refusal } from "../refusal.ts";

/** A program that a model wants to run. */
export interface WantedProgram {
  /** What was asked for. */
  command: string;
  /** Its arguments. */
  args: readonly string[];
  /** The folder, as the model wrote it. Default: the workspace. */
  cwd?: string;
  /** Seconds it may run. */
  timeoutSeconds: number;
}

/**
 * Makes a wanted program ready to be started, in its jail where there is one;
 * throws why it may not run. The same for `exec` and `spawn`: switched on, not
 * blacklisted, allowed or approved, jailed.
 */
export async function prepareProgram(
  { command, args, cwd = ".", timeoutSeconds }: WantedProgram,
  context: ToolContext,
): Promise<Launch> {
  const { config, log } = context;
  const { enabled, allow } = config.tools.exec;
  if (!enabled) throw switchedOff();
  const rules = await pathRules(context);
  const call = { command, args, cwd: await workingFolder(cwd, rules) };
  const { folders, variables: env } = await childEnvironment(rules);
  const isolation = await findIsolation({ config, log, folders });
  if (isolation.kind === "refused") throw withoutJail(isolation.reason);
  const seen = isolation.kind === "jail"
    ? await seenFolders(folders, { jail: isolation.jail, rules })
    : folders;
  const program = await permitCall(call, {
    ...{ allow, rules, isolation },
    // What the jail would hide is the last resort.
    folders: [...new Set([...seen, ...folders])],
    ask: (program) => askAbout(program, { call, roots: rules.roots, context }),
  });
  return await launchProgram({
    ...{ program, args, cwd: call.cwd, timeoutSeconds, rules, isolation },
    env: isolation.kind === "jail" ? { ...env, PATH: seen.join(":") } : env,
  }, context);
}

/** Never for good what can run others, nor what the model could change later. */
function askAbout(
  program: Program,
  { call, roots, context }: {
    call: ProgramCall;
    roots: readonly string[];
    context: ToolContext;
  },
): Promise<void> {
  const { command, args, cwd } = call;
  const changeable = roots.some((root) =>
    root !== "/" && program.real.startsWith(`${root}/`)
  );
  return askPerson({
    ...{ argv: [command, ...args], cwd, program: program.real },
    mayBeRemembered: !runsOthers(program) && !changeable,
  }, context);
}

function withoutJail(reason: string): MiniclawError {
  return refusal(`Cannot run programs without a jail: ${reason}`, GET_A_JAIL);
}

function switchedOff(): MiniclawError {
  return refusal(
    "Cannot run programs: they are switched off",
    'The person can switch them on with "tools.exec.enabled"',
  );
}
