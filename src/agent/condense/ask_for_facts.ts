import type { ChatMessage } from "../../providers/provider.ts";
import type { NamedModel } from "../../tools/background.ts";
import type { AgentOptions } from "../agent_options.ts";
import { governed } from "../governor/governor.ts";
import { serviceOf } from "../provider_desk.ts";

/** Ten sentences. */
const MOST_TOKENS = 1000;

/** Who is asked for facts, and until when. */
export interface FactsOptions {
  /** Who was chosen for what it is about; undefined: whoever is in force. */
  choice?: NamedModel;
  /** Stops it. */
  signal: AbortSignal;
  /** Those that there are. */
  options: Pick<
    AgentOptions,
    "provider" | "providerName" | "desk" | "governor" | "model"
  >;
}

/** What a model answers to a prompt about what fell out of a conversation. */
export async function askForFacts(
  messages: ChatMessage[],
  { choice, signal, options }: FactsOptions,
): Promise<string> {
  const { model } = choice ?? options;
  const service = serviceOf(choice?.provider, options);
  const provider = governed(service, { source: "condense" });
  const request = { model, messages, tools: [], maxTokens: MOST_TOKENS };
  let answer = "";
  for await (const piece of provider.chat(request, signal)) {
    signal.throwIfAborted();
    if (piece.kind === "text") answer += piece.text;
  }
  return answer;
}
