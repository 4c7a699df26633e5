import * as v from "valibot";
import { isObject } from "../base/json.ts";
import type { JsonObject } from "../base/json.ts";
import type { Session } from "./session.ts";

const toolCall = v.object({
  id: v.string(),
  name: v.string(),
  arguments: v.union([v.custom<JsonObject>(isObject), v.string()]),
});

const message = v.object({
  role: v.picklist(["user", "assistant", "tool"]),
  content: v.string(),
  timestamp: v.string(),
  id: v.optional(v.string()),
  tool_calls: v.optional(v.array(toolCall)),
  tool_call_id: v.optional(v.string()),
});

const note = v.object({ text: v.string(), timestamp: v.string() });

const session: v.GenericSchema<unknown, Session> = v.looseObject({
  session_id: v.string(),
  channel: v.string(),
  chat_id: v.string(),
  created_at: v.string(),
  last_accessed: v.string(),
  renewed_at: v.optional(v.string()),
  model: v.optional(v.string()),
  provider: v.optional(v.string()),
  // They matter less than the conversation: it is not lost with them.
  notes: v.fallback(v.optional(v.array(note)), undefined),
  messages: v.array(message),
});

/** A session as its file holds it; undefined for anything else. */
export function parseSession(value: unknown): Session | undefined {
  const result = v.safeParse(session, value);
  return result.success ? result.output : undefined;
}
