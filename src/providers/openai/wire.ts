import type { JsonObject } from "../../base/json.ts";

/** A tool call as it is sent back. */
export interface OpenAIToolCall {
  /** Joins call and result. */
  id: string;
  /** There are other kinds; none of them is used. */
  type: "function";
  /** What was called. */
  function: {
    /** The tool. */
    name: string;
    /** A JSON object, as text. */
    arguments: string;
  };
}

/** A message of the request. */
export type OpenAIMessage =
  | { role: "system" | "user"; content: string }
  | { role: "assistant"; content: string; tool_calls?: OpenAIToolCall[] }
  | { role: "tool"; content: string; tool_call_id: string };

/** A tool as it is offered. */
export interface OpenAITool {
  /** There are other kinds; none of them is used. */
  type: "function";
  /** What the model is told. */
  function: {
    /** What the model calls it by. */
    name: string;
    /** When and how to use it. */
    description: string;
    /** JSON Schema of the arguments. */
    parameters: JsonObject;
  };
}

/** A request for a streamed chat completion, as far as miniclaw uses it. */
export interface OpenAIBody {
  /** The model's name. */
  model: string;
  /** The conversation. */
  messages: OpenAIMessage[];
  /** Absent where there are none: an empty list is refused. */
  tools?: OpenAITool[];
  /** Tokens the answer may have. */
  max_tokens?: number;
  /** The same for OpenAI's newer models. */
  max_completion_tokens?: number;
  /** Always streamed. */
  stream: true;
  /** Asks for usage at the end. */
  stream_options?: { include_usage: boolean };
}
