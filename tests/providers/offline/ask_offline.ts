import { offline } from "../../../src/providers/offline/offline.ts";
import type {
  ChatMessage,
  ChatPiece,
  ToolCall,
  ToolSpec,
} from "../../../src/providers/provider.ts";
import { createLogger } from "../../../src/base/logger.ts";

/** A Tuesday afternoon in Paris. */
export const NOW = new Date("2026-03-03T13:05:00Z");

/** Everything the rules may call. */
export const TOOLS: ToolSpec[] = [
  "filesystem",
  "exec",
  "web",
  "cron",
  "write_memory",
  "recall",
  "list_skills",
  "read_skill",
].map((name) => ({ name, description: "", parameters: { type: "object" } }));

/** How a question differs from the usual. */
export interface AskOptions {
  tools?: ToolSpec[];
  maxTokens?: number;
  language?: string;
  signal?: AbortSignal;
}

/** All pieces of the answer to a conversation. */
export async function piecesFor(
  messages: ChatMessage[],
  {
    tools = TOOLS,
    maxTokens = 4096,
    language,
    signal = new AbortController().signal,
  }: AskOptions = {},
): Promise<ChatPiece[]> {
  const provider = await offline.create({ type: "offline" }, {
    name: "offline",
    log: createLogger("test", { level: "error", write: () => {} }),
    timezone: "Europe/Paris",
    now: () => NOW,
  });
  const request = { model: "offline", messages, tools, maxTokens, language };
  return await Array.fromAsync(provider.chat(request, signal));
}

/** The calls among pieces. */
export function callsIn(pieces: readonly ChatPiece[]): ToolCall[] {
  return pieces.flatMap((piece) =>
    piece.kind === "toolCall" ? [piece.call] : []
  );
}

/** The whole text of pieces. */
export function textIn(pieces: readonly ChatPiece[]): string {
  return pieces.map((piece) => piece.kind === "text" ? piece.text : "").join(
    "",
  );
}

/** A conversation in which the person spoke last. */
export function said(content: string): ChatMessage[] {
  return [
    { role: "system", content: "Remember that you run programs." },
    { role: "user", content },
  ];
}

/** Asks, lets every call have the next result, and returns the final text. */
export async function converse(
  content: string,
  ...results: string[]
): Promise<string> {
  const messages = said(content);
  const toolCalls = callsIn(await piecesFor(messages));
  const answers = toolCalls.map(({ id }, index): ChatMessage => ({
    role: "tool",
    toolCallId: id,
    content: results[index],
  }));
  const pieces = await piecesFor([
    ...messages,
    { role: "assistant", content: "", toolCalls },
    ...answers,
  ]);
  return textIn(pieces);
}
