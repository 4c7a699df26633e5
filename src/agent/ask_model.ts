import type { ChatRequest, Provider, ToolCall } from "../providers/provider.ts";
import type { TurnListener } from "./events.ts";
import { stoppable } from "./stoppable.ts";

/** A model's answer, whole or broken off. */
export interface ModelAnswer {
  /** The text so far. */
  text: string;
  /** The calls so far. */
  calls: ToolCall[];
  /** Why it ended; undefined while it has not. */
  finish?: "stop" | "length" | "refused";
}

/** What asking needs beside the question. */
export interface AskOptions {
  /** Who is asked. */
  provider: Provider;
  /** Stops it. */
  signal: AbortSignal;
  /** Hears the pieces as they come. */
  onEvent: TurnListener;
  /** Ids that calls of this conversation already have. */
  usedIds: Set<string>;
}

/**
 * Asks the model and gathers its answer in `answer`, so that what came before an
 * error is not lost with it.
 */
export async function askModel(
  request: ChatRequest,
  answer: ModelAnswer,
  options: AskOptions,
): Promise<void> {
  const start = performance.now();
  try {
    await gather(request, answer, options);
  } finally {
    const milliseconds = performance.now() - start;
    options.onEvent({ kind: "modelEnd", milliseconds });
  }
}

async function gather(
  request: ChatRequest,
  answer: ModelAnswer,
  { provider, signal, onEvent, usedIds }: AskOptions,
): Promise<void> {
  const pieces = provider.chat(request, signal);
  for await (const piece of heeding(pieces, signal)) {
    signal.throwIfAborted();
    switch (piece.kind) {
      case "text":
        answer.text += piece.text;
        onEvent(piece);
        break;
      case "toolCall":
        answer.calls.push(withOwnId(piece.call, usedIds));
        break;
      case "usage":
        onEvent(piece);
        break;
      case "finish":
        answer.finish = piece.reason;
        break;
    }
  }
}

/** The pieces as they come, until the signal: also of a model that hangs. */
async function* heeding<Piece>(
  pieces: AsyncIterable<Piece>,
  signal: AbortSignal,
): AsyncGenerator<Piece> {
  const iterator = pieces[Symbol.asyncIterator]();
  let hangs = false;
  try {
    for (;;) {
      hangs = true;
      const { done, value } = await stoppable(iterator.next(), signal);
      hangs = false;
      if (done) return;
      yield value;
    }
  } finally {
    // Of one that hangs it never ends, so nobody waits for it.
    const ended = Promise.resolve(iterator.return?.());
    ended.catch(() => {});
    if (!hangs) await ended;
  }
}

/** Some models repeat an id or leave it out; a result must find its one call. */
function withOwnId(call: ToolCall, usedIds: Set<string>): ToolCall {
  let id = call.id;
  while (id === "" || usedIds.has(id)) {
    id = `call_${crypto.randomUUID().slice(0, 12)}`;
  }
  usedIds.add(id);
  return { ...call, id };
}
