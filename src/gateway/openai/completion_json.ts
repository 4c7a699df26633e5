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

/** What an answer took. */
export interface UsageJson {
  /** Read by the model. */
  prompt_tokens: number;
  /** Written by it. */
  completion_tokens: number;
  /** Both. */
  total_tokens: number;
}

/** A whole answer, as the protocol has it. */
export interface WholeCompletion extends CompletionHead {
  /** What it is. */
  object: "chat.completion";
  /** The one answer. */
  choices: {
    index: 0;
    message: { role: "assistant"; content: string; refusal: null };
    logprobs: null;
    finish_reason: FinishReason;
  }[];
  /** What it took. */
  usage: UsageJson;
}

/** What a piece adds. */
export interface CompletionDelta {
  /** Whose words they are, in the first piece. */
  role?: "assistant";
  /** The words. */
  content?: string;
}

/** A piece of an answer, as the protocol has it. */
export interface CompletionChunk extends CompletionHead {
  /** What it is. */
  object: "chat.completion.chunk";
  /** What it adds; nothing in the one that tells what the answer took. */
  choices: {
    index: 0;
    delta: CompletionDelta;
    logprobs: null;
    finish_reason: FinishReason | null;
  }[];
  /** What the answer took. */
  usage?: UsageJson;
}

/** The whole answer. */
export function wholeCompletion(
  head: CompletionHead,
  { text, finish, usage }: { text: string; finish: FinishReason; usage: Usage },
): WholeCompletion {
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
  { delta, finish = null }: {
    delta: CompletionDelta;
    finish?: FinishReason | null;
  },
): CompletionChunk {
  return {
    ...head,
    object: "chat.completion.chunk",
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
  };
}

/** The piece behind the last that tells what it took. */
export function usageChunk(
  head: CompletionHead,
  usage: Usage,
): CompletionChunk {
  return {
    ...head,
    object: "chat.completion.chunk",
    choices: [],
    usage: usageJson(usage),
  };
}

function usageJson({ inputTokens, outputTokens }: Usage): UsageJson {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  };
}
