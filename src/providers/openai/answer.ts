import { cutOffError } from "../http/cut_off_error.ts";
import type { Exchange } from "../http/exchange.ts";
import { readChunk } from "./chunk.ts";
import { ToolCallAssembler } from "./tool_calls.ts";
import type { ChatMessage, ChatPiece, Usage } from "../provider.ts";

/** What reading an answer needs to know beside its events. */
export interface AnswerContext {
  /** The provider's key in the configuration. */
  name: string;
  /** What the answer answers: its calls' ids are in use. */
  messages: readonly ChatMessage[];
  /** What came over the wire. */
  exchange: Exchange;
  /** Ends it. */
  signal: AbortSignal;
}

/** Turns the events of a streamed chat completion into pieces of an answer. */
export async function* readOpenAIAnswer(
  chunks: AsyncIterable<unknown>,
  context: AnswerContext,
): AsyncIterable<ChatPiece> {
  const calls = new ToolCallAssembler(idsIn(context.messages));
  let usage: Usage | undefined;
  let finish: string | undefined;
  let refused = false;
  const isWhole = (): boolean => !!finish && !context.signal.aborted;
  for await (const value of untilBroken(chunks, isWhole)) {
    const chunk = readChunk(value);
    usage = chunk.usage ?? usage;
    finish = chunk.finish || finish || "";
    refused ||= chunk.refused;
    for (const call of chunk.calls) calls.add(call);
    if (chunk.text) yield { kind: "text", text: chunk.text };
  }
  requireEnd(finish, context);
  for (const call of calls.finish()) yield { kind: "toolCall", call };
  if (usage) yield { kind: "usage", usage };
  yield { kind: "finish", reason: refused ? "refused" : reasonOf(finish) };
}

/** Once the answer is whole, it doesn't matter how the connection ends. */
async function* untilBroken<T>(
  chunks: AsyncIterable<T>,
  isWhole: () => boolean,
): AsyncIterable<T> {
  try {
    yield* chunks;
  } catch (error) {
    if (!isWhole()) throw error;
  }
}

/** An answer ends with a reason, or at least with `[DONE]`. */
function requireEnd(
  finish: string | undefined,
  { name, exchange }: AnswerContext,
): asserts finish is string {
  if (finish === undefined) throw new Error("No event in the stream");
  if (finish === "error" || (finish === "" && !exchange.sawDone)) {
    throw cutOffError(name);
  }
}

function reasonOf(finish: string): "stop" | "length" | "refused" {
  if (finish === "length") return "length";
  return finish === "content_filter" ? "refused" : "stop";
}

function idsIn(messages: readonly ChatMessage[]): string[] {
  return messages.flatMap((message) =>
    message.role === "assistant"
      ? (message.toolCalls ?? []).map((call) => call.id)
      : []
  );
}
