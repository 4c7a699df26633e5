import * as v from "valibot";
import { MiniclawError } from "../base/miniclaw_error.ts";
import { pathRules } from "./allowed_path/path_rules.ts";
import { programTouches } from "./allowed_path/touches.ts";
import { childEnvironment } from "./exec/child_environment.ts";
import { formatResult } from "./exec/format_result.ts";
import { permitCall } from "./exec/permit_call.ts";
import { runProgram } from "./exec/run_program.ts";
import { workingFolder } from "./exec/working_folder.ts";
import { defineTool } from "./tool.ts";
import type { Tool } from "./tool.ts";

/** The longest a call may ask for, in seconds. */
const MOST_SECONDS = 600;

const seconds = `expected an integer from 1 to ${MOST_SECONDS}`;

const parameters = v.strictObject({
  command: v.pipe(
    v.string("expected a text"),
    v.nonEmpty("expected the name of a program"),
    v.description('The program alone, such as "ls"; no arguments, no shell.'),
  ),
  args: v.pipe(
    v.array(v.string("expected a text"), "expected a list of texts"),
    v.description(
      'Its arguments, one entry each: ["-l", "notes"]. No quotes around ' +
        "them; pipes, redirections and wildcards don't work.",
    ),
  ),
  cwd: v.optional(v.pipe(
    v.string("expected a text"),
    v.description("The folder to run in, relative to the workspace."),
  )),
  timeout_seconds: v.optional(v.pipe(
    v.number(seconds),
    v.integer(seconds),
    v.minValue(1, seconds),
    v.maxValue(MOST_SECONDS, seconds),
    v.description("Seconds after which the program is ended."),
  )),
});

type Args = v.InferOutput<typeof parameters>;

/** Runs programs that the person allowed. */
export const exec: Tool = defineTool<Args>({
  name: "exec",
  description:
    "Run one program in the workspace, without a shell, and get its exit code " +
    "and output. Only programs that the person allowed run, and only on files " +
    "of the workspace.",
  parameters,
  touches: programTouches,
  async run({ command, args, cwd, timeout_seconds }, context): Promise<string> {
    const { enabled, allow, timeout_seconds: usual } =
      context.config.tools.exec;
    if (!enabled) throw switchedOff();
    const rules = await pathRules(context);
    const folder = await workingFolder(cwd ?? ".", rules);
    const { folders, variables: env } = await childEnvironment(rules);
    const call = { command, args, cwd: folder };
    const program = await permitCall(call, { allow, folders, rules });
    const timeoutSeconds = timeout_seconds ?? Math.min(usual, MOST_SECONDS);
    const result = await runProgram(program, {
      ...{ args, cwd: folder, env, timeoutSeconds },
      signal: context.signal,
    });
    return formatResult(result, timeoutSeconds);
  },
});

function switchedOff(): MiniclawError {
  return new MiniclawError("Cannot run programs: they are switched off", {
    code: "exec",
    hint: 'The person can switch them on with "tools.exec.enabled"',
  });
}
