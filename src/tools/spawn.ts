import * as v from "valibot";
import { MiniclawError, UsageError } from "../base/miniclaw_error.ts";
import { defineTool, type Tool } from "./tool.ts";

/** Work in the background: that takes the gateway, which isn't there yet. */
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
      v.description("The program's arguments, each by itself"),
    )),
  }),
  touches: () => [],
  run: (args) => Promise.reject(refusal(args)),
});

interface Work {
  task?: string;
  command?: string;
  args?: string[];
}

function refusal({ task, command, args }: Work): MiniclawError {
  if ((task === undefined) === (command === undefined)) {
    const got = task === undefined ? "neither" : "both";
    return misused("either a task or a command", got);
  }
  if (task !== undefined && args !== undefined) {
    return misused("args only with a command", "them with a task");
  }
  return new MiniclawError(
    "Cannot work in the background: expected a running gateway, which this version doesn't have",
    {
      code: "unavailable",
      hint: task === undefined
        ? "Run the program with exec, in this turn"
        : "Do it now, in this turn",
    },
  );
}

function misused(expected: string, got: string): UsageError {
  return new UsageError(
    `Cannot start the work: expected ${expected}, got ${got}`,
  );
}
