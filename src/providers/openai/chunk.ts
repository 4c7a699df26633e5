import { isObject } from "../../base/json.ts";
import type { Usage } from "../provider.ts";

/** A piece of a tool call; services leave out what they like. */
export interface CallDelta {
  /** Which of the answer's calls it belongs to. */
  index?: number;
  /** The call's id, often in its first piece only. */
  id: string;
  /** The tool, often in the first piece only. */
  name: string;
  /** A piece of the arguments' JSON. */
  arguments: string;
}

/** One event of a stream, read without trust in its shape. */
export interface Chunk {
  /** Text for the person. */
  text: string;
  /** Whether that text is a refusal. */
  refused: boolean;
  /** Pieces of tool calls. */
  calls: CallDelta[];
  /** Why the answer ended; empty while it hasn't. */
  finish: string;
  /** What it cost, where the event says so. */
  usage?: Usage;
}

/** Reads one event of a streamed chat completion. */
export function readChunk(value: unknown): Chunk {
  const chunk = isObject(value) ? value : {};
  const choice = Array.isArray(chunk.choices) ? chunk.choices[0] : undefined;
  const delta = isObject(choice) && isObject(choice.delta) ? choice.delta : {};
  const refusal = readText(delta.refusal);
  return {
    text: readText(delta.content) + refusal,
    refused: refusal !== "",
    calls: Array.isArray(delta.tool_calls)
      ? delta.tool_calls.filter(isObject).map(readCall)
      : [],
    finish: isObject(choice) ? readText(choice.finish_reason) : "",
    usage: readUsage(chunk.usage),
  };
}

/** Text, or the text parts of a list of parts (Mistral). */
function readText(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content.map((part) => isObject(part) ? readText(part.text) : "")
    .join("");
}

function readCall(call: Record<string, unknown>): CallDelta {
  const { name, arguments: text } = isObject(call.function)
    ? call.function
    : {};
  return {
    index: typeof call.index === "number" ? call.index : undefined,
    id: typeof call.id === "string" ? call.id : "",
    name: typeof name === "string" ? name : "",
    arguments: typeof text === "string"
      ? text
      : isObject(text)
      ? JSON.stringify(text)
      : "",
  };
}

function readUsage(usage: unknown): Usage | undefined {
  if (!isObject(usage)) return undefined;
  const { prompt_tokens, completion_tokens } = usage;
  return {
    inputTokens: typeof prompt_tokens === "number" ? prompt_tokens : 0,
    outputTokens: typeof completion_tokens === "number" ? completion_tokens : 0,
  };
}
