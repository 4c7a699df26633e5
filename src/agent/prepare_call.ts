import { describeError } from "../base/describe_error.ts";
import { nearest } from "../base/nearest.ts";
import type { ToolCall } from "../providers/provider.ts";
import type { Tool, ToolContext, Touch } from "../tools/tool.ts";
import { argumentFaults } from "./argument_faults.ts";
import type { RepeatGuard } from "./repeat_guard.ts";
import { stoppable } from "./stoppable.ts";

/** A call that was checked: what it touches, and how to run it. */
export interface PreparedCall {
  /** What it reads and changes. */
  touches: Touch[];
  /** Runs it; the result is always text, an error beginning with `Error:`. */
  run(context: ToolContext): Promise<string>;
}

/** What a call is checked against. */
export interface CallRules {
  /** The tools there are. */
  tools: readonly Tool[];
  /** Knows what must not be done again; undefined where nothing was. */
  guard?: RepeatGuard;
}

/** Checks a call of the model; what is wrong with it becomes its result. */
export async function prepareCall(
  call: ToolCall,
  { tools, guard }: CallRules,
): Promise<PreparedCall> {
  const tool = tools.find(({ name }) => name === call.name);
  if (!tool) return refused(unknownTool(call.name, tools));
  if (typeof call.arguments === "string") {
    return refused(
      `Cannot read the arguments of ${call.name}: expected a JSON object, got ` +
        JSON.stringify(call.arguments.slice(0, 200)),
    );
  }
  const checked = await tool.parameters["~standard"].validate(call.arguments);
  if (checked.issues) {
    return refused(argumentFaults(tool.name, checked.issues));
  }
  const objection = tool.harmsTwice?.(checked.value)
    ? guard?.objection(call)
    : undefined;
  if (objection) return refused(objection);
  return {
    touches: tool.touches(checked.value),
    run: (context) => runTool(tool, checked.value, context),
  };
}

async function runTool(
  tool: Tool,
  args: unknown,
  context: ToolContext,
): Promise<string> {
  try {
    context.signal.throwIfAborted();
    return await stoppable(tool.run(args, context), context.signal);
  } catch (error) {
    context.signal.throwIfAborted();
    const { message, hint } = describeError(error);
    return errorText(hint ? `${message}. ${hint}` : message);
  }
}

function refused(message: string): PreparedCall {
  return { touches: [], run: () => Promise.resolve(errorText(message)) };
}

function errorText(message: string): string {
  return `Error: ${message}`;
}

function unknownTool(name: string, tools: readonly Tool[]): string {
  const names = tools.map((tool) => tool.name);
  const guess = nearest(name, names);
  const hint = guess ? `did you mean "${guess}"? ` : "";
  return `There is no tool "${name.slice(0, 100)}"; ${hint}Use one of: ${
    names.join(", ")
  }`;
}
