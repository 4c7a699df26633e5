import type { JsonObject } from "../base/json.ts";

/** A tool call as a session file keeps it. */
export interface SessionToolCall {
  /** Joins the call and its result. */
  id: string;
  /** The tool. */
  name: string;
  /** Its arguments; a text is what could not be read as a JSON object. */
  arguments: JsonObject | string;
}

/** One message of a conversation. */
export interface SessionMessage {
  /** Who wrote it. */
  role: "user" | "assistant" | "tool";
  /** What was written. */
  content: string;
  /** When, in ISO-8601 UTC. */
  timestamp: string;
  /** The inbound message that it is, where it came by a channel or a job. */
  id?: string;
  /** What the assistant wished to have run. */
  tool_calls?: SessionToolCall[];
  /** The call that a tool's message answers. */
  tool_call_id?: string;
}

/** Word of something that happened beside the turns. */
export interface SessionNote {
  /** What happened. */
  text: string;
  /** When, in ISO-8601 UTC. */
  timestamp: string;
}

/** A conversation, as its file holds it. */
export interface Session {
  /** The file's name without `.json`. */
  session_id: string;
  /** The channel. */
  channel: string;
  /** The chat on that channel. */
  chat_id: string;
  /** When it began, in ISO-8601 UTC. */
  created_at: string;
  /** When it was last used, in ISO-8601 UTC. */
  last_accessed: string;
  /** When its person last began it anew, in ISO-8601 UTC. */
  renewed_at?: string;
  /** The model chosen for this chat alone. */
  model?: string;
  /** The provider that has it, a key of the configuration; absent: the one in force. */
  provider?: string;
  /** What happened beside the turns, for the next few of them. */
  notes?: SessionNote[];
  /** The history, oldest first. */
  messages: SessionMessage[];
}
