import { describeError } from "../i18n/describe_error.ts";
import { nearest } from "../base/nearest.ts";
import type { ToolCall } from "../providers/provider.ts";
import type { Tool, ToolContext, Touch } from "../tools/tool.ts";
import { isRefusal } from "../tools/refusal.ts";
import { argumentFaults } from "./argument_faults.ts";
import type { CallOutcome } from "./events.ts";
import type { RepeatGuard } from "./repeat_guard.ts";
import { stoppable } from "./stoppable.ts";

/** What came of a call. */
export interface CallResult {
  /** Text for the model: that of an error begins with `Error:`. */
  text: string;
  /** How it ended. */
  outcome: CallOutcome;
}

/** A call that was checked: what it touches, and how to run it. */
export interface PreparedCall {
  /** What it reads and changes. */
  touches: Touch[];
  /** Runs it; throws only what stops the turn. */
  run(context: ToolContext): Promise<CallResult>;
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
  if (!tool) return unrun(unknownTool(call.name, tools));
  if (typeof call.arguments === "string") {
    return unrun(
      `Cannot read the arguments of ${call.name}: expected a JSON object, got ` +
        JSON.stringify(call.arguments.slice(0, 200)),
    );
  }
  const checked = await tool.parameters["~standard"].validate(call.arguments);
  if (checked.issues) {
    return unrun(argumentFaults(tool.name, checked.issues));
  }
  const objection = tool.harmsTwice?.(checked.value)
    ? guard?.objection(call)
    : undefined;
  if (objection) return unrun(objection, "refused");
  return {
    touches: tool.touches(checked.value),
    run: (context) => runTool(tool, checked.value, context),
  };
}

async function runTool(
  tool: Tool,
  args: unknown,
  context: ToolContext,
): Promise<CallResult> {
  const { signal } = context;
  try {
    signal.throwIfAborted();
    const text = await stoppable(tool.run(args, context), signal);
    return { text, outcome: "ok" };
  } catch (error) {
    signal.throwIfAborted();
    const { message, hint } = describeError(error);
    return {
      text: errorText(hint ? `${message}. ${hint}` : message),
      outcome: isRefusal(error) ? "refused" : "error",
    };
  }
}

function unrun(
  message: string,
  outcome: CallOutcome = "error",
): PreparedCall {
  const text = errorText(message);
  return { touches: [], run: () => Promise.resolve({ text, outcome }) };
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
