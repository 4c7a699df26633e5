import { languageCodes } from "../../i18n/languages.ts";
import type { ChatPiece, ChatRequest, Provider, Usage } from "../provider.ts";
import { answer } from "./answer.ts";

/** What the rules need of the world. */
export interface OfflineOptions {
  /** The clock. */
  now?(): Date;
  /** The person's IANA time zone. */
  timezone: string;
}

/** Characters that count as one token, where nothing is there to count them. */
const CHARACTERS_PER_TOKEN = 4;

/**
 * Answers by rules. It keeps no state: the whole conversation is read anew each
 * time, and once tools have answered it ends, so it can't go round in circles.
 */
export class OfflineProvider implements Provider {
  readonly #options: OfflineOptions;

  /** A provider that asks the clock when it is asked something. */
  constructor(options: OfflineOptions) {
    this.#options = options;
  }

  /** Yields tool calls or a text, word by word; throws only the signal's reason. */
  async *chat(
    request: ChatRequest,
    signal: AbortSignal,
  ): AsyncGenerator<ChatPiece> {
    signal.throwIfAborted();
    const { now = () => new Date(), timezone } = this.#options;
    const speaks = languageCodes.find((code) => code === request.language);
    const moment = { now: now(), timezone, speaks };
    const pieces = piecesOf(answer(request, moment), request);
    for (const piece of pieces) {
      signal.throwIfAborted();
      yield piece;
    }
  }
}

function piecesOf(
  { calls, text }: ReturnType<typeof answer>,
  request: ChatRequest,
): ChatPiece[] {
  const limit = request.maxTokens * CHARACTERS_PER_TOKEN;
  const words = wordsWithin(text, limit);
  const complete = words.join("").length === text.length;
  return [
    ...words.map((word): ChatPiece => ({ kind: "text", text: word })),
    ...calls.map((call): ChatPiece => ({ kind: "toolCall", call })),
    { kind: "usage", usage: usageOf(request, words.join("") + json(calls)) },
    { kind: "finish", reason: complete ? "stop" : "length" },
  ];
}

/** As many whole words as fit, each with the white space before it. */
function wordsWithin(text: string, limit: number): string[] {
  let room = limit;
  const words = text.match(/\s*\S+|\s+/g) ?? [];
  const end = words.findIndex((word) => (room -= word.length) < 0);
  return end < 0 ? words : words.slice(0, end);
}

function usageOf({ messages }: ChatRequest, written: string): Usage {
  const read = messages.reduce((sum, { content, ...rest }) => {
    const calls = "toolCalls" in rest ? json(rest.toolCalls ?? []) : "";
    return sum + content.length + calls.length;
  }, 0);
  return {
    inputTokens: Math.ceil(read / CHARACTERS_PER_TOKEN),
    outputTokens: Math.ceil(written.length / CHARACTERS_PER_TOKEN),
  };
}

function json(calls: readonly unknown[]): string {
  return calls.length === 0 ? "" : JSON.stringify(calls);
}
