import type { OpenAIToolCall } from "../../src/providers/openai/wire.ts";
import type { ChunksAnswer } from "./chunked_body.ts";
import type { HangAnswer, RawAnswer } from "./raw_answer.ts";

/** A tool call the model makes. */
export interface ScriptedCall {
  /** Default: one of its own. */
  id?: string;
  /** The tool. */
  name: string;
  /** An object, or a text that is sent as it is. */
  arguments: unknown;
}

/** A model's answer: text in pieces, then calls, each in pieces. */
export interface ModelAnswer {
  /** Text; a list is streamed piece by piece. */
  text?: string | string[];
  /** Calls. */
  calls?: ScriptedCall[];
  /** Default: `tool_calls` where there are calls, else `stop`. */
  finish?: string;
  /** Tokens read and written. */
  usage?: { prompt_tokens: number; completion_tokens: number };
  /** Held back, after the first piece of text, until this resolves. */
  hold?: Promise<unknown>;
}

/** What the server answers. */
export type OpenAIAnswer = ModelAnswer | RawAnswer | ChunksAnswer | HangAnswer;

/** The events of a streamed answer, `[DONE]` left out. */
export function answerEvents(
  answer: ModelAnswer,
  { model, usage }: { model: string; usage: boolean },
): unknown[] {
  const event = (delta: unknown, finish: string | null = null): unknown => ({
    ...envelope("chat.completion.chunk", model),
    choices: [{ index: 0, delta, finish_reason: finish }],
    ...(usage ? { usage: null } : {}),
  });
  return [
    event({ role: "assistant", content: "" }),
    ...textPieces(answer).map((content) => event({ content })),
    ...callPieces(answer).map((call) => event({ tool_calls: [call] })),
    event({}, finishOf(answer)),
    ...(usage
      ? [{
        ...envelope("chat.completion.chunk", model),
        choices: [],
        usage: usageOf(answer),
      }]
      : []),
  ];
}

/** The answer of a request that asked for no stream. */
export function wholeAnswer(answer: ModelAnswer, model: string): unknown {
  const tool_calls = answer.calls?.map(toCall);
  const content = textPieces(answer).join("") || null;
  return {
    ...envelope("chat.completion", model),
    choices: [{
      index: 0,
      message: { role: "assistant", content, tool_calls },
      finish_reason: finishOf(answer),
    }],
    usage: usageOf(answer),
  };
}

function envelope(object: string, model: string): Record<string, unknown> {
  return { id: "chatcmpl-1", object, created: 1700000000, model };
}

function textPieces({ text = [] }: ModelAnswer): string[] {
  return typeof text === "string" ? text.match(/[^]{1,7}/gu) ?? [] : text;
}

/** First id and name, then the arguments in pieces that hold only the index. */
function callPieces({ calls = [] }: ModelAnswer): unknown[] {
  return calls.map(toCall).flatMap((call, index) => [
    { index, ...call, function: { ...call.function, arguments: "" } },
    ...(call.function.arguments.match(/[^]{1,5}/gu) ?? []).map((piece) => ({
      index,
      function: { arguments: piece },
    })),
  ]);
}

function toCall(
  { id = `call_${crypto.randomUUID()}`, name, arguments: args }: ScriptedCall,
): OpenAIToolCall {
  const text = typeof args === "string" ? args : JSON.stringify(args);
  return { id, type: "function", function: { name, arguments: text } };
}

function finishOf({ finish, calls }: ModelAnswer): string {
  return finish ?? (calls?.length ? "tool_calls" : "stop");
}

function usageOf({ usage }: ModelAnswer): Record<string, number> {
  const { prompt_tokens, completion_tokens } = usage ??
    { prompt_tokens: 11, completion_tokens: 7 };
  const total_tokens = prompt_tokens + completion_tokens;
  return { prompt_tokens, completion_tokens, total_tokens };
}
