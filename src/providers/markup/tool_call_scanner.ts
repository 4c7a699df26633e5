import type { ChatPiece } from "../provider.ts";
import { readToolCallText } from "./tool_call_text.ts";

const OPEN = "<tool_call>";
const CLOSE = "</tool_call>";

/**
 * Finds `<tool_call>…</tool_call>` in an answer that arrives in pieces. What
 * isn't a call to a known tool, or stands in code, stays text as it is.
 */
export class ToolCallScanner {
  readonly #tools: ReadonlySet<string>;
  #held = "";
  #said = "";
  #afterCall = false;

  /** Takes the names of the tools that may be called. */
  constructor(tools: Iterable<string>) {
    this.#tools = new Set(tools);
  }

  /** Takes a piece and yields what is certain by now. */
  *push(text: string): Iterable<ChatPiece> {
    this.#held += text;
    yield* this.#scan(false);
  }

  /** The rest, at the end of the answer: a call may lack its closing tag. */
  *end(): Iterable<ChatPiece> {
    yield* this.#scan(true);
    yield* this.#say(this.#held.length);
  }

  *#scan(ended: boolean): Iterable<ChatPiece> {
    while (this.#held !== "") {
      const at = this.#held.indexOf(OPEN);
      yield* this.#say(
        at < 0 ? this.#held.length - partialTag(this.#held) : at,
      );
      if (at < 0) return;
      const found = this.#readCall(ended);
      if (found === "unfinished") return;
      yield* found ?? this.#say(OPEN.length);
    }
  }

  /** The calls in the tag that what is held begins with, if they are some. */
  #readCall(ended: boolean): ChatPiece[] | "unfinished" | undefined {
    const body = this.#held.slice(OPEN.length);
    if (isInCode(this.#said) || !/^\s*([[{`]|$)/.test(body)) return undefined;
    const close = body.indexOf(CLOSE);
    if (close < 0 && !ended) return "unfinished";
    const text = close < 0 ? body : body.slice(0, close);
    const calls = readToolCallText(text, this.#tools);
    if (!calls) return undefined;
    this.#held = close < 0 ? "" : body.slice(close + CLOSE.length);
    this.#afterCall = true;
    return calls.map((call) => ({ kind: "toolCall", call }));
  }

  /** Lets go of that many characters; the space behind a call isn't said. */
  *#say(length: number): Iterable<ChatPiece> {
    const taken = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    const text = this.#afterCall ? taken.trimStart() : taken;
    if (text === "") return;
    this.#afterCall = false;
    this.#said += text;
    yield { kind: "text", text };
  }
}

/** How many characters at the end may become an opening tag. */
function partialTag(text: string): number {
  for (let length = OPEN.length - 1; length > 0; length--) {
    if (text.endsWith(OPEN.slice(0, length))) return length;
  }
  return 0;
}

/** Whether what follows that text stands in a code block or in backticks. */
function isInCode(before: string): boolean {
  const fences = before.match(/^ {0,3}```/gm)?.length ?? 0;
  if (fences % 2 === 1) return true;
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return (line.match(/`/g)?.length ?? 0) % 2 === 1;
}
