import * as v from "valibot";
import type { StandardSchema } from "../../base/standard_schema.ts";
import { wish } from "../../config/wishes.ts";
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
], wish(texts.textPart));

const spoken = v.union([v.string(), v.array(part)], wish(texts.spoken));

const message = v.object({
  role: v.picklist(["system", "developer", "user", "assistant"]),
  content: v.nullish(spoken, ""),
});

/**
 * As https://platform.openai.com/docs/api-reference/chat/create has it; what is
 * left out has no meaning here. Refused is what can't be done: pictures, tools'
 * results, several answers.
 */
export const completionRequest: StandardSchema<CompletionRequest> = v.pipe(
  v.object({
    model: v.optional(v.string(), OWN_MODEL),
    messages: v.pipe(
      v.array(message),
      v.check(endsWithQuestion, wish(texts.lastOfUser)),
    ),
    stream: v.nullish(v.boolean(), false),
    stream_options: v.nullish(
      v.object({ include_usage: v.nullish(v.boolean()) }),
    ),
    n: v.nullish(v.literal(1)),
  }),
  v.transform(({ messages, model, stream, stream_options }) => ({
    history: messages.slice(0, -1).map(said),
    question: plain(messages.at(-1)?.content ?? ""),
    ...{ model, stream: stream ?? false },
    includeUsage: stream_options?.include_usage ?? false,
  })),
);

type Message = v.InferOutput<typeof message>;

function endsWithQuestion(messages: Message[]): boolean {
  const last = messages.at(-1);
  return last?.role === "user" && plain(last.content).trim() !== "";
}

function said({ role, content }: Message): ClientMessage {
  return {
    role: role === "developer" ? "system" : role,
    content: plain(content),
  };
}

function plain(content: Message["content"]): string {
  return typeof content === "string"
    ? content
    : content.map(({ text }) => text).join("\n");
}
