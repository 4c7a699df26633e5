import type { ChatPiece, ChatRequest } from "../provider.ts";
import { mayBeginThinking, ThinkStripper } from "./think_stripper.ts";
import { ToolCallScanner } from "./tool_call_scanner.ts";

/**
 * Understands what many small models write as text: thinking at the beginning
 * of an answer is dropped, and calls to the request's tools become tool calls.
 */
export async function* readMarkup(
  pieces: AsyncIterable<ChatPiece>,
  { model, tools }: Pick<ChatRequest, "model" | "tools">,
): AsyncIterable<ChatPiece> {
  const thinking = new ThinkStripper({ unopened: mayBeginThinking(model) });
  const calls = new ToolCallScanner(tools.map((tool) => tool.name));
  for await (const piece of pieces) {
    if (piece.kind === "text") {
      yield* calls.push(thinking.push(piece.text));
      continue;
    }
    if (piece.kind === "finish") {
      yield* calls.push(thinking.end());
      yield* calls.end();
    }
    yield piece;
  }
}
