import { isObject } from "../../src/base/json.ts";
import type { OllamaModel } from "./ollama_server.ts";
import type { RawAnswer } from "./raw_answer.ts";

/** The first reason to refuse the body of `/api/chat`, if there is one. */
export function refuseOllamaBody(
  body: Record<string, unknown>,
  models: Record<string, OllamaModel>,
): RawAnswer | undefined {
  const { model: name, tools, think } = body;
  if (typeof name !== "string" || name === "") return bad("model is required");
  const model = models[name] ?? models[`${name}:latest`];
  if (!model) {
    return { status: 404, body: { error: `model '${name}' not found` } };
  }
  if (tools !== undefined && model.tools === false) {
    return bad(`registry.ollama.ai/library/${name} does not support tools`);
  }
  if (think === true && !model.thinking) {
    return bad(`"${name}" does not support thinking`);
  }
  return refuseOptions(body) ?? refuseTools(tools) ??
    refuseMessages(body.messages);
}

function bad(error: string): RawAnswer {
  return { status: 400, body: { error } };
}

/** How Go says that a value is of another type than its field. */
function mismatch(field: string, value: unknown): RawAnswer {
  const found = Array.isArray(value) ? "array" : typeof value;
  return bad(`json: cannot unmarshal ${found} into Go struct field ${field}`);
}

function refuseOptions(body: Record<string, unknown>): RawAnswer | undefined {
  const { options, think = false, stream = true, keep_alive = "5m" } = body;
  if (!isObject(options)) return mismatch("ChatRequest.options", options);
  for (const key of ["num_ctx", "num_predict"]) {
    if (Number.isInteger(options[key])) continue;
    return bad(`option "${key}" must be of type integer`);
  }
  if (typeof think !== "boolean") return mismatch("ChatRequest.think", think);
  if (typeof stream !== "boolean") {
    return mismatch("ChatRequest.stream", stream);
  }
  return /^\d+(s|m|h)$/.test(String(keep_alive))
    ? undefined
    : bad(`time: invalid duration "${keep_alive}"`);
}

function refuseTools(tools: unknown): RawAnswer | undefined {
  if (tools === undefined) return undefined;
  if (!Array.isArray(tools)) return mismatch("ChatRequest.tools", tools);
  const wrong = tools.find((tool) =>
    !isObject(tool) || tool.type !== "function" || !isObject(tool.function) ||
    typeof tool.function.name !== "string" ||
    !isObject(tool.function.parameters)
  );
  return wrong && mismatch("ChatRequest.tools.function", wrong);
}

function refuseMessages(messages: unknown): RawAnswer | undefined {
  if (!Array.isArray(messages)) {
    return mismatch("ChatRequest.messages", messages);
  }
  for (const message of messages) {
    const wrong = refuseMessage(message);
    if (wrong) return wrong;
  }
  return undefined;
}

function refuseMessage(message: unknown): RawAnswer | undefined {
  if (!isObject(message)) return mismatch("ChatRequest.messages", message);
  const { role, content, tool_calls = [], tool_name } = message;
  if (!["system", "user", "assistant", "tool"].includes(String(role))) {
    return bad(`invalid role: ${role}, must be one of [system, user, ...]`);
  }
  if (typeof content !== "string") return mismatch("Message.content", content);
  // Ollama itself lets this pass, but then the model can't tell whose it is.
  if (role === "tool" && !tool_name) return bad("a tool message has no name");
  if (!Array.isArray(tool_calls)) {
    return mismatch("Message.tool_calls", tool_calls);
  }
  const call = tool_calls.find((one) => !isObject(one?.function?.arguments));
  return call &&
    mismatch("ToolCallFunction.arguments", call.function?.arguments);
}
