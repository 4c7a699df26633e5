import * as v from "valibot";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { phrase } from "../../base/phrase.ts";
import { texts } from "../../i18n/en/api.ts";

/** A message as a client of the OpenAI protocol hands it over, in plain words. */
export interface ClientMessage {
  /** Who says it; what developers say is the system's. */
  role: "system" | "user" | "assistant";
  /** The words. */
  content: string;
}

/** What a client asks for. */
export interface CompletionRequest {
  /** What was said before, the oldest first. */
  history: ClientMessage[];
  /** What is asked now. */
  question: string;
  /** The model it names; `miniclaw` is the agent's own. */
  model: string;
  /** Whether it wants the answer in pieces. */
  stream: boolean;
  /** Whether the last piece should tell what it took. */
  includeUsage: boolean;
}

/** The model's name that stands for whatever the agent uses. */
export const OWN_MODEL = "miniclaw";

const part = v.variant("type", [
  v.object({ type: v.literal("text"), text: v.string() }),
], "a part of the type text");

const spoken = v.union([v.string(), v.array(part)], "a text or parts of text");

const role = v.picklist(
  ["system", "developer", "user", "assistant"],
  '"system", "developer", "user" or "assistant"',
);

/** As https://platform.openai.com/docs/api-reference/chat/create has it. */
const request = v.object({
  model: v.optional(v.string(), OWN_MODEL),
  messages: v.pipe(
    v.array(v.object({ role, content: v.nullish(spoken, "") })),
    v.minLength(1, "at least one message"),
  ),
  stream: v.nullish(v.boolean(), false),
  stream_options: v.nullish(
    v.object({ include_usage: v.optional(v.boolean()) }),
  ),
  n: v.nullish(v.literal(1, "1"), 1),
});

/**
 * What is asked, with all that has no meaning here left out.
 *
 * @throws {MiniclawError} `usage` for what can't be done: pictures, tools' results,
 * several answers.
 */
export function readCompletionRequest(body: unknown): CompletionRequest {
  const result = v.safeParse(request, body, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue) ?? "";
    throw refused(path, issue.message);
  }
  const { messages, model, stream, stream_options } = result.output;
  const said = messages.map(({ role, content }): ClientMessage => ({
    role: role === "developer" ? "system" : role,
    content: plain(content ?? ""),
  }));
  const last = said.at(-1);
  if (last?.role !== "user" || last.content.trim() === "") {
    throw refused("messages", "a last message of the user");
  }
  return {
    history: said.slice(0, -1),
    question: last.content,
    ...{ model, stream: stream ?? false },
    includeUsage: stream_options?.include_usage ?? false,
  };
}

function plain(content: v.InferOutput<typeof spoken>): string {
  return typeof content === "string"
    ? content
    : content.map(({ text }) => text).join("\n");
}

function refused(path: string, expected: string): MiniclawError {
  return new MiniclawError(phrase(texts.badRequest, { path, expected }), {
    code: "usage",
  });
}
