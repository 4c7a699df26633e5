import { isObject } from "../../src/base/json.ts";
import { refuseMessages } from "./openai_message_rules.ts";
import { bad, type OpenAIRefusal, refuseName } from "./openai_refusal.ts";

const KNOWN_KEYS = new Set([
  "model",
  "messages",
  "tools",
  "tool_choice",
  "parallel_tool_calls",
  "max_tokens",
  "max_completion_tokens",
  "stream",
  "stream_options",
  "temperature",
  "top_p",
  "stop",
  "n",
  "seed",
  "user",
]);

/** The first reason to refuse the body of a chat completion, if there is one. */
export function refuseBody(
  body: unknown,
  models: readonly string[],
): OpenAIRefusal | undefined {
  if (!isObject(body)) return bad("We could not parse the JSON body");
  return refuseModel(body.model, models) ?? refuseOptions(body) ??
    refuseMessages(body.messages) ?? refuseTools(body.tools);
}

function refuseModel(
  model: unknown,
  models: readonly string[],
): OpenAIRefusal | undefined {
  if (typeof model !== "string" || model === "") {
    return bad("you must provide a model parameter");
  }
  if (models.includes(model)) return undefined;
  const message =
    `The model \`${model}\` does not exist or you do not have access to it.`;
  return { status: 404, message, code: "model_not_found" };
}

function refuseOptions(
  body: Record<string, unknown>,
): OpenAIRefusal | undefined {
  const unknown = Object.keys(body).find((key) => !KNOWN_KEYS.has(key));
  if (unknown) {
    return bad(`Unrecognized request argument supplied: ${unknown}`, unknown);
  }
  if (body.stream !== undefined && typeof body.stream !== "boolean") {
    return bad("Invalid type for 'stream': expected a boolean", "stream");
  }
  if (body.stream_options !== undefined && body.stream !== true) {
    const message =
      "The 'stream_options' parameter is only allowed when 'stream' is enabled.";
    return bad(message, "stream_options");
  }
  return refuseTokens(body);
}

function refuseTokens(
  { max_tokens, max_completion_tokens }: Record<string, unknown>,
): OpenAIRefusal | undefined {
  if (max_tokens !== undefined && max_completion_tokens !== undefined) {
    return bad("Setting 'max_tokens' and 'max_completion_tokens' at once");
  }
  const limit = max_tokens ?? max_completion_tokens ?? 1;
  return Number.isInteger(limit) && (limit as number) > 0
    ? undefined
    : bad(`Invalid 'max_tokens': ${limit}`, "max_tokens");
}

function refuseTools(tools: unknown): OpenAIRefusal | undefined {
  if (tools === undefined) return undefined;
  if (!Array.isArray(tools) || tools.length === 0) {
    return bad("[] is too short - 'tools'", "tools");
  }
  const names = new Set<unknown>();
  for (const tool of tools) {
    const wrong = refuseTool(tool);
    if (wrong) return wrong;
    const { name } = tool.function;
    if (names.has(name)) return bad(`Duplicate tool '${name}'`, "tools");
    names.add(name);
  }
  return undefined;
}

function refuseTool(tool: unknown): OpenAIRefusal | undefined {
  if (!isObject(tool) || tool.type !== "function" || !isObject(tool.function)) {
    return bad("Invalid value: expected a function", "tools");
  }
  const { name, description, parameters } = tool.function;
  if (description !== undefined && typeof description !== "string") {
    return bad("Invalid 'tools.function.description'", "tools");
  }
  return refuseName(name, "tools.function") ??
    refuseSchema(parameters, String(name));
}

function refuseSchema(
  schema: unknown,
  name: string,
): OpenAIRefusal | undefined {
  const type = isObject(schema) ? schema.type : undefined;
  if (isObject(schema) && type === "object" && isObject(schema.properties)) {
    return undefined;
  }
  const wrong = type === "object"
    ? "In context=(), object schema missing properties."
    : `schema must be a JSON Schema of 'type: "object"', got 'type: "${type}"'.`;
  return bad(
    `Invalid schema for function '${name}': ${wrong}`,
    "tools.function.parameters",
    "invalid_function_parameters",
  );
}
