import { isObject } from "../../base/json.ts";
import { newCallId } from "../call_id.ts";
import { cutOffError } from "../http/cut_off_error.ts";
import type { ChatPiece, ToolCall } from "../provider.ts";
import { SentError } from "../http/sent_error.ts";
import { readArguments } from "../tool_arguments.ts";

/** Turns the lines of a streamed answer into its pieces. */
export async function* readOllamaAnswer(
  lines: AsyncIterable<string>,
  { name }: { name: string },
): AsyncIterable<ChatPiece> {
  let empty = true;
  for await (const line of lines) {
    empty = false;
    const event = readEvent(line);
    yield* readMessage(event.message);
    if (event.done === true) return yield* readEnd(event);
  }
  if (empty) throw new Error("No line in the stream");
  throw cutOffError(name);
}

function readEvent(line: string): Record<string, unknown> {
  const event: unknown = JSON.parse(line);
  if (!isObject(event)) throw new SyntaxError("Not an object");
  if (event.error) throw new SentError(event.error);
  return event;
}

function* readMessage(message: unknown): Iterable<ChatPiece> {
  if (!isObject(message)) return;
  const { content, tool_calls } = message;
  if (typeof content === "string" && content) {
    yield { kind: "text", text: content };
  }
  if (!Array.isArray(tool_calls)) return;
  for (const { function: called } of tool_calls.filter(isObject)) {
    if (isObject(called)) yield { kind: "toolCall", call: readCall(called) };
  }
}

/** Ollama gives calls no id that is sure to be the only one of its kind. */
function readCall(called: Record<string, unknown>): ToolCall {
  return {
    id: newCallId(),
    name: typeof called.name === "string" ? called.name : "",
    arguments: readArguments(called.arguments),
  };
}

function* readEnd(event: Record<string, unknown>): Iterable<ChatPiece> {
  const { prompt_eval_count, eval_count, done_reason } = event;
  const usage = {
    inputTokens: typeof prompt_eval_count === "number" ? prompt_eval_count : 0,
    outputTokens: typeof eval_count === "number" ? eval_count : 0,
  };
  yield { kind: "usage", usage };
  yield {
    kind: "finish",
    reason: done_reason === "length" ? "length" : "stop",
  };
}
