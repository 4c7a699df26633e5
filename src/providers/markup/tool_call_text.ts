import { isObject } from "../../base/json.ts";
import { newCallId } from "../call_id.ts";
import type { ToolCall } from "../provider.ts";
import { readArguments } from "../tool_arguments.ts";

/**
 * The calls a model wrote as text: one JSON object, a list of them or one a
 * line, maybe in a code fence. Undefined unless every one names a known tool.
 */
export function readToolCallText(
  text: string,
  tools: ReadonlySet<string>,
): ToolCall[] | undefined {
  const bare = text.trim().replace(/^```(?:json)?\s*([^]*?)\s*```$/, "$1");
  const values = parse(bare) ?? parse(`[${bare.split("\n").join(",")}]`);
  const calls = [values].flat().map((value) => readCall(value, tools));
  return calls.every((call) => call !== undefined) && calls.length > 0
    ? calls
    : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readCall(
  value: unknown,
  tools: ReadonlySet<string>,
): ToolCall | undefined {
  if (!isObject(value) || typeof value.name !== "string") return undefined;
  if (!tools.has(value.name)) return undefined;
  const args = readArguments(value.arguments ?? value.parameters);
  return typeof args === "string"
    ? undefined
    : { id: newCallId(), name: value.name, arguments: args };
}
