import type { Session } from "../sessions/session.ts";
import { currentNotes } from "../sessions/session_notes.ts";
import type { AgentOptions } from "./agent_options.ts";
import { composeContext, type ComposedContext } from "./compose_context.ts";
import type { Notes } from "./note_sections.ts";
import { readWorkspace } from "./prompt_files.ts";
import { recallNotes } from "./recall_notes.ts";
import { redactSources } from "./redact_sources.ts";
import type { Audience, NamedText, PromptSources } from "./system_prompt.ts";
import { toolSpecs } from "./tool_specs.ts";
import { toolsFor } from "./tools_for.ts";

/** The message that is answered, and before whom. */
export interface Asked {
  /** The chat's conversation. */
  session: Session;
  /** The person's words. */
  text: string;
  /** Who reads the answer. */
  audience: Audience;
  /** What else has to be known for it. */
  beside?: readonly NamedText[];
}

/** Gathers what a message is sent with, within the budget of the model's window. */
export async function prepareContext(
  asked: Asked,
  options: AgentOptions,
): Promise<ComposedContext> {
  const { context_tokens, max_tokens } = options.config.agent;
  return composeContext({
    prompt: redactSources(await readSources(asked, options), options.redact),
    specs: toolSpecs(toolsFor(asked.audience, options.tools)),
    history: asked.session.messages,
    text: asked.text,
  }, { contextTokens: context_tokens, maxTokens: max_tokens });
}

async function readSources(
  { session, text, audience, beside = [] }: Asked,
  options: AgentOptions,
): Promise<PromptSources> {
  const { home, memory, skills, timezone, language } = options;
  const isPrivate = audience === "person";
  return {
    workspace: await readWorkspace(home),
    skills: await skills.list(),
    notes: isPrivate ? await readNotes(memory, session) : NO_NOTES,
    recalled: isPrivate ? await recallNotes(text, options) : [],
    audience,
    beside: [...beside, ...noteTexts(session)],
    chat: { channel: session.channel, chatId: session.chat_id },
    now: options.now(),
    timezone,
    language,
  };
}

function noteTexts(session: Session): NamedText[] {
  const notes = currentNotes(session);
  if (notes.length === 0) return [];
  const lines = notes.map(({ text, timestamp }) => `${timestamp} ${text}`);
  const text = [REPORTED, ...lines].join("\n");
  return [{ name: "background", text }];
}

const REPORTED =
  "Ended in the background, and told to the person in this chat:";
const NO_NOTES: Notes = { long: "", today: "", recent: [] };

async function readNotes(
  memory: AgentOptions["memory"],
  { channel, chat_id, created_at }: Session,
): Promise<Notes> {
  const recent = await memory.recentFacts({
    chat: `${channel}:${chat_id}`,
    since: created_at,
  });
  return {
    long: await memory.read("long"),
    today: await memory.read("today"),
    recent: recent.map(({ text }) => text),
  };
}
