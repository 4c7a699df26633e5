import { isObject } from "../../src/base/json.ts";
import { bad, type OpenAIRefusal, refuseName } from "./openai_refusal.ts";

const ROLES = ["system", "developer", "user", "assistant", "tool"];

/** The first reason to refuse a conversation, if there is one. */
export function refuseMessages(messages: unknown): OpenAIRefusal | undefined {
  if (!Array.isArray(messages)) {
    return bad("Missing required parameter: 'messages'.", "messages");
  }
  if (messages.length === 0) {
    const message = "Invalid 'messages': empty array.";
    return bad(message, "messages", "empty_array");
  }
  let open: string[] = [];
  for (const [at, message] of messages.entries()) {
    const param = `messages.[${at}]`;
    const wrong = refuseShape(message, param) ??
      refuseOrder(message, { open, param });
    if (wrong) return wrong;
    if (message.role === "tool") {
      open = open.filter((id) => id !== message.tool_call_id);
    } else open = idsOf(message);
  }
  return unanswered(open);
}

function refuseShape(
  message: unknown,
  param: string,
): OpenAIRefusal | undefined {
  if (!isObject(message)) return bad("Expected an object", param);
  const { role, content, tool_calls } = message;
  if (typeof role !== "string" || !ROLES.includes(role)) {
    return bad(`Invalid value: '${role}'.`, `${param}.role`, "invalid_value");
  }
  const mayBeNull = role === "assistant" && tool_calls !== undefined;
  if (typeof content !== "string" && !(content === null && mayBeNull)) {
    return bad("Invalid value for 'content': expected a string", param);
  }
  if (tool_calls === undefined) return undefined;
  if (role !== "assistant") return bad("Unexpected 'tool_calls'", param);
  return refuseCalls(tool_calls, `${param}.tool_calls`);
}

function refuseCalls(calls: unknown, param: string): OpenAIRefusal | undefined {
  if (!Array.isArray(calls) || calls.length === 0) {
    return bad(`Invalid '${param}': empty array.`, param, "empty_array");
  }
  const ids = new Set<unknown>();
  for (const call of calls) {
    const wrong = refuseCall(call, param);
    if (wrong) return wrong;
    if (ids.has(call.id)) return bad(`Duplicate id '${call.id}'`, param);
    ids.add(call.id);
  }
  return undefined;
}

function refuseCall(call: unknown, param: string): OpenAIRefusal | undefined {
  if (!isObject(call) || call.type !== "function" || !isObject(call.function)) {
    return bad(`Invalid '${param}': expected functions`, param);
  }
  if (typeof call.id !== "string" || call.id === "") {
    return bad(`Missing required parameter: '${param}.id'`, param);
  }
  return refuseName(call.function.name, param) ??
    refuseArguments(call.function.arguments, param);
}

/** OpenAI takes any text here; services behind it need a JSON object. */
function refuseArguments(
  text: unknown,
  param: string,
): OpenAIRefusal | undefined {
  const wrong = bad(`Invalid '${param}.arguments': not a JSON object`, param);
  if (typeof text !== "string") return wrong;
  try {
    return isObject(JSON.parse(text)) ? undefined : wrong;
  } catch {
    return wrong;
  }
}

function refuseOrder(
  message: Record<string, unknown>,
  { open, param }: { open: string[]; param: string },
): OpenAIRefusal | undefined {
  if (message.role !== "tool") return unanswered(open);
  if (open.includes(message.tool_call_id as string)) return undefined;
  return bad(
    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.",
    `${param}.role`,
  );
}

function unanswered(open: string[]): OpenAIRefusal | undefined {
  if (open.length === 0) return undefined;
  return bad(
    `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${
      open.join(", ")
    }`,
    "messages",
  );
}

function idsOf({ tool_calls }: { tool_calls?: { id: string }[] }): string[] {
  return (tool_calls ?? []).map(({ id }) => id);
}
