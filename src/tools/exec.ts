import * as v from "valibot";
import { programTouches } from "./allowed_path/touches.ts";
import { execCall } from "./exec/exec_call.ts";
import { prepareProgram } from "./exec/prepare_program.ts";
import { defineTool } from "./tool.ts";
import type { Tool } from "./tool.ts";

/** The longest a call may ask for, in seconds. */
const MOST_SECONDS = 600;
/** Each argument is looked at on the disk, which takes its time. */
const MOST_ARGUMENTS = 1000;

const seconds = `expected an integer from 1 to ${MOST_SECONDS}`;

const parameters = v.strictObject({
  command: v.pipe(
    v.string("expected a text"),
    v.nonEmpty("expected the name of a program"),
    v.description('The program alone, such as "ls"; no arguments, no shell.'),
  ),
  args: v.pipe(
    v.array(v.string("expected a text"), "expected a list of texts"),
    v.maxLength(MOST_ARGUMENTS, `expected at most ${MOST_ARGUMENTS}`),
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
    "and output. The person is asked about a program that they haven't " +
    "allowed. Only files of the workspace can be worked on.",
  parameters,
  touches: programTouches,
  harmsTwice: () => true,
  async run({ command, args, cwd, timeout_seconds }, context): Promise<string> {
    const usual = context.config.tools.exec.timeout_seconds;
    const timeoutSeconds = timeout_seconds ?? Math.min(usual, MOST_SECONDS);
    const wanted = { command, args, cwd, timeoutSeconds };
    const launch = await prepareProgram(wanted, context);
    return await context.confine(execCall({ launch }));
  },
});
