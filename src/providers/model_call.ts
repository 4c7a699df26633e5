/** One question that a model was asked, and what came of it. */
export interface ModelCall {
  /** The provider's key in the configuration. */
  provider: string;
  /** The service's host, with its port where that isn't the usual one. */
  host: string;
  /** The model's name. */
  model: string;
  /** How long it took. */
  milliseconds: number;
  /** How long the first piece of the answer took; absent where none came. */
  firstPieceMs?: number;
  /** Tokens read. */
  inputTokens: number;
  /** Tokens written. */
  outputTokens: number;
  /** Whether the service gave no count of them. */
  estimated: boolean;
  /** How it ended; `stopped` by the person or because miniclaw ends. */
  outcome: "ok" | "error" | "stopped";
}

/** A model call in one line. */
export function describeModelCall(call: ModelCall): string {
  const { provider, host, model, milliseconds, outcome } = call;
  const about = call.estimated ? "about " : "";
  return `${provider} (${host}) ${model}: ${milliseconds} ms, ` +
    `${about}${call.inputTokens} tokens read, ${call.outputTokens} written` +
    (outcome === "ok" ? "" : `, ${ENDINGS[outcome]}`);
}

const ENDINGS = { error: "no answer", stopped: "stopped" };
