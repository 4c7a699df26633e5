import type { JsonObject } from "../../base/json.ts";
import type { Usage } from "../../providers/provider.ts";
import type { FinishReason } from "./completion.ts";

/** What every document about one answer says. */
export interface CompletionHead {
  /** Unlike that of any other answer. */
  id: string;
  /** When, in seconds since 1970. */
  created: number;
  /** The model that the client named. */
  model: string;
}

/** The whole answer, as the protocol has it. */
export function wholeCompletion(
  head: CompletionHead,
  { text, finish, usage }: { text: string; finish: FinishReason; usage: Usage },
): JsonObject {
  return {
    ...head,
    object: "chat.completion",
    choices: [{
      index: 0,
      message: { role: "assistant", content: text, refusal: null },
      logprobs: null,
      finish_reason: finish,
    }],
    usage: usageJson(usage),
  };
}

/** A piece of an answer; the first carries the role, the last the reason. */
export function completionChunk(
  head: CompletionHead,
  { delta, finish = null }: { delta: JsonObject; finish?: FinishReason | null },
): JsonObject {
  return {
    ...head,
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  };
}

/** The piece behind the last that tells what it took. */
export function usageChunk(head: CompletionHead, usage: Usage): JsonObject {
  return {
    ...head,
    object: "chat.completion.chunk",
    choices: [],
    usage: usageJson(usage),
  };
}

function usageJson({ inputTokens, outputTokens }: Usage): JsonObject {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  };
}
