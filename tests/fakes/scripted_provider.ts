import type {
  ChatMessage,
  ChatPiece,
  ChatRequest,
  Provider,
} from "../../src/providers/provider.ts";

/** One answer of the script: its pieces, or what goes wrong. */
export type ScriptedAnswer =
  | (ChatPiece | Error | "hang")[]
  | ((request: ChatRequest) => (ChatPiece | Error | "hang")[]);

/**
 * A model that answers by a script and is as strict as a real service: a
 * conversation that one would refuse makes the test fail.
 */
export class ScriptedProvider implements Provider {
  readonly requests: ChatRequest[] = [];
  readonly #answers: ScriptedAnswer[];

  constructor(...answers: ScriptedAnswer[]) {
    this.#answers = answers;
  }

  async *chat(
    request: ChatRequest,
    signal: AbortSignal,
  ): AsyncGenerator<ChatPiece> {
    assertAcceptable(request.messages);
    this.requests.push(structuredClone(request));
    const next = this.#answers[this.requests.length - 1] ??
      this.#answers.at(-1);
    if (!next) throw new Error("The script has no answer");
    for (const piece of typeof next === "function" ? next(request) : next) {
      if (piece === "hang") await aborted(signal);
      else if (piece instanceof Error) throw piece;
      else yield piece;
    }
  }
}

/** A text answer in one piece. */
export function says(text: string): ChatPiece[] {
  return [{ kind: "text", text }, { kind: "finish", reason: "stop" }];
}

/** An answer that calls tools. */
export function calls(
  ...wishes: { id?: string; name: string; arguments?: unknown }[]
): ChatPiece[] {
  return [
    ...wishes.map(({ id = "", name, arguments: args = {} }): ChatPiece => ({
      kind: "toolCall",
      call: { id, name, arguments: args as string },
    })),
    { kind: "finish", reason: "stop" },
  ];
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), {
      once: true,
    });
  });
}

function assertAcceptable(messages: readonly ChatMessage[]): void {
  let open: string[] = [];
  for (const message of messages) {
    if (message.role === "tool") {
      if (!open.includes(message.toolCallId)) {
        throw new Error(`A result without its call: ${message.toolCallId}`);
      }
      open = open.filter((id) => id !== message.toolCallId);
      continue;
    }
    if (open.length > 0) throw new Error(`Calls without results: ${open}`);
    if (message.role === "assistant") {
      open = message.toolCalls?.map(({ id }) => id) ?? [];
    }
    if (new Set(open).size !== open.length) throw new Error("Ids are repeated");
  }
  if (open.length > 0) throw new Error(`Calls without results: ${open}`);
  if (messages[0]?.role !== "system") throw new Error("No system message");
}
