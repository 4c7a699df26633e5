import type { ModelCall } from "./model_call.ts";
import type { ChatPiece, ChatRequest, Provider, Usage } from "./provider.ts";

/** What observing a provider takes. */
export interface ObserveOptions {
  /** The provider's key in the configuration. */
  name: string;
  /** The service's host. */
  host: string;
  /** Told of each call once it has ended; the answer ends when this has. */
  onCall(call: ModelCall): void | Promise<void>;
  /** About how many tokens a call had, where the service doesn't tell. */
  estimate(request: ChatRequest, written: string): Usage;
  /** A clock in milliseconds. */
  clock?(): number;
}

/** What was seen of an answer. */
interface Seen {
  text: string;
  usage?: Usage;
  firstPieceMs?: number;
  outcome: ModelCall["outcome"];
}

/** The same provider, each of whose calls is told of when it has ended. */
export function observeProvider(
  provider: Provider,
  options: ObserveOptions,
): Provider {
  return {
    chat: (request, signal) => observe(provider, { request, signal }, options),
  };
}

async function* observe(
  provider: Provider,
  { request, signal }: { request: ChatRequest; signal: AbortSignal },
  options: ObserveOptions,
): AsyncGenerator<ChatPiece> {
  const { clock = () => performance.now(), onCall } = options;
  const start = clock();
  const since = (): number => Math.round(clock() - start);
  // It stays so where whoever listens leaves.
  const seen: Seen = { text: "", outcome: "stopped" };
  try {
    for await (const piece of provider.chat(request, signal)) {
      seen.firstPieceMs ??= since();
      note(piece, seen);
      yield piece;
    }
    seen.outcome = "ok";
  } catch (error) {
    seen.outcome = signal.aborted ? "stopped" : "error";
    throw error;
  } finally {
    const milliseconds = since();
    await onCall({ ...callOf(request, seen, options), milliseconds });
  }
}

function note(piece: ChatPiece, seen: Seen): void {
  if (piece.kind === "usage") seen.usage = piece.usage;
  if (piece.kind === "text") seen.text += piece.text;
  if (piece.kind === "toolCall") seen.text += JSON.stringify(piece.call);
}

function callOf(
  request: ChatRequest,
  seen: Seen,
  { name, host, estimate }: ObserveOptions,
): Omit<ModelCall, "milliseconds"> {
  const { firstPieceMs, outcome } = seen;
  return {
    provider: name,
    host,
    model: request.model,
    ...(firstPieceMs !== undefined && { firstPieceMs }),
    ...tokensOf(request, seen, estimate),
    outcome,
  };
}

/** A service that refused, or wasn't reached, has read nothing. */
function tokensOf(
  request: ChatRequest,
  { text, usage, firstPieceMs, outcome }: Seen,
  estimate: ObserveOptions["estimate"],
): Usage & Pick<ModelCall, "estimated"> {
  if (outcome === "error" && firstPieceMs === undefined) {
    return { inputTokens: 0, outputTokens: 0, estimated: false };
  }
  // Some services write 0 where they don't count.
  if (usage && usage.inputTokens > 0 && (usage.outputTokens > 0 || !text)) {
    return { ...usage, estimated: false };
  }
  const guess = estimate(request, text);
  return {
    inputTokens: usage?.inputTokens || guess.inputTokens,
    outputTokens: usage?.outputTokens || guess.outputTokens,
    estimated: true,
  };
}
