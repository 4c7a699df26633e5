import type { Dialect } from "./dialect.ts";
import type {
  OpenAIBody,
  OpenAIMessage,
  OpenAITool,
  OpenAIToolCall,
} from "./wire.ts";
import type { ChatMessage, ChatRequest, ToolCall } from "../provider.ts";
import { wireArguments, wireName } from "../tool_arguments.ts";

/** A question in OpenAI's protocol. */
export function openAIBody(
  { model, messages, tools, maxTokens }: ChatRequest,
  dialect: Dialect,
): OpenAIBody {
  return {
    model,
    messages: messages.map(toMessage),
    ...(tools.length > 0 ? { tools: tools.map(toTool) } : {}),
    [dialect.tokenLimit]: maxTokens,
    stream: true,
    ...(dialect.usage ? { stream_options: { include_usage: true } } : {}),
  };
}

function toMessage(message: ChatMessage): OpenAIMessage {
  const { role } = message;
  // Half a surrogate pair is refused as broken Unicode.
  const content = message.content.toWellFormed();
  if (role === "tool") {
    return { role, content, tool_call_id: message.toolCallId };
  }
  return role === "assistant" && message.toolCalls?.length
    ? { role, content, tool_calls: message.toolCalls.map(toToolCall) }
    : { role, content };
}

function toToolCall(call: ToolCall): OpenAIToolCall {
  const name = wireName(call.name);
  const text = JSON.stringify(wireArguments(call.arguments));
  return { id: call.id, type: "function", function: { name, arguments: text } };
}

function toTool(
  { name, description, parameters }: ChatRequest["tools"][number],
): OpenAITool {
  return { type: "function", function: { name, description, parameters } };
}
