import type { ChatMessage } from "../providers/provider.ts";
import type { SessionMessage } from "../sessions/session.ts";

/** A kept message as a model is shown it. */
export function toChatMessage(message: SessionMessage): ChatMessage {
  const { role, content } = message;
  switch (role) {
    case "user":
      return { role, content };
    case "tool":
      return { role, content, toolCallId: message.tool_call_id ?? "" };
    case "assistant":
      return message.tool_calls?.length
        ? { role, content, toolCalls: message.tool_calls }
        : { role, content };
  }
}
