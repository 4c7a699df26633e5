import * as v from "valibot";
import { MiniclawError, UsageError } from "../base/miniclaw_error.ts";
import { showArgv } from "./approval/show_argv.ts";
import type { Background } from "./background.ts";
import { execCall } from "./exec/exec_call.ts";
import { prepareProgram } from "./exec/prepare_program.ts";
import { defineTool } from "./tool.ts";
import type { Tool, ToolContext } from "./tool.ts";

/** Seconds after which a program in the background is ended: a day. */
const MOST_SECONDS = 86_400;

/** Bytes of each of a program's outputs that its report holds, from the end. */
const TAIL_BYTES = 2048;

/** Starts work that goes on after the turn. */
export const spawn: Tool = defineTool({
  name: "spawn",
  description:
    "Starts work in the background that reports back to this chat: either a task " +
    "in words, or a program with its arguments. Only for what takes many minutes.",
  parameters: v.strictObject({
    task: v.optional(v.pipe(
      v.string(),
      v.description("What a background agent is to do; not with command"),
    )),
    command: v.optional(v.pipe(
      v.string(),
      v.description("A program's name; not with task"),
    )),
    args: v.optional(v.pipe(
      v.array(v.string()),
      v.maxLength(1000, "expected at most 1000"),
      v.description("The program's arguments, each by itself"),
    )),
  }),
  touches: () => [],
  harmsTwice: () => true,
  async run(work, context): Promise<string> {
    const { task, command, args = [] } = checked(work);
    const background = context.background ?? refuse(task !== undefined);
    const name = task === undefined
      ? await startProgram([command ?? "", ...args], { background, context })
      : background.startTask(task, {
        chat: context.chat,
        person: context.person,
        audience: context.audience,
        job: context.job,
        choice: context.choice,
      });
    return `Started as ${name}. The person is told in this chat when it has ` +
      "ended; don't wait for it";
  },
});

interface Work {
  task?: string;
  command?: string;
  args?: string[];
}

function checked(work: Work): Work {
  const { task, command, args } = work;
  if ((task === undefined) === (command === undefined)) {
    const got = task === undefined ? "neither" : "both";
    throw misused("either a task or a command", got);
  }
  if (task !== undefined && args !== undefined) {
    throw misused("args only with a command", "them with a task");
  }
  if ((task ?? command)?.trim() === "") {
    throw misused("a task or a command", "an empty text");
  }
  return work;
}

/** What may not run is refused now, and what has to be asked is asked now. */
async function startProgram(
  argv: string[],
  { background, context }: { background: Background; context: ToolContext },
): Promise<string> {
  const [command, ...args] = argv;
  const wanted = { command, args, timeoutSeconds: MOST_SECONDS };
  const launch = await prepareProgram(wanted, context);
  return background.start({
    ...{ chat: context.chat, person: context.person, title: showArgv(argv) },
    run: (signal) =>
      background.confine(execCall({ launch, tailBytes: TAIL_BYTES }), signal),
  });
}

function refuse(isTask: boolean): never {
  throw new MiniclawError(
    "Cannot work in the background here: expected the chat on a terminal, or " +
      "the gateway; a single message ends with its answer, and background " +
      "work starts no other",
    {
      code: "unavailable",
      hint: isTask
        ? "Do it now, in this turn"
        : "Run the program with exec, in this turn",
    },
  );
}

function misused(expected: string, got: string): UsageError {
  return new UsageError(
    `Cannot start the work: expected ${expected}, got ${got}`,
  );
}
