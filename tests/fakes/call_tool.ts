import { toJsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import { issuePath } from "../../src/base/standard_schema.ts";
import type { Tool, ToolContext } from "../../src/tools/tool.ts";

/** Calls a tool as a turn does: only with arguments that its schema lets through. */
export async function callTool(
  tool: Tool,
  args: unknown,
  context: ToolContext,
): Promise<string> {
  const checked = await tool.parameters["~standard"].validate(args);
  if (!checked.issues) return await tool.run(checked.value, context);
  const faults = checked.issues.map((issue) =>
    `${issuePath(issue)}: ${issue.message}`
  );
  throw new TypeError(faults.join("; "));
}

/** The JSON Schema of a tool's arguments, as a model is shown it. */
export function argumentsSchema(
  { parameters }: Tool,
): ReturnType<typeof toJsonSchema> {
  return toJsonSchema(parameters as unknown as GenericSchema, {
    errorMode: "throw",
  });
}
