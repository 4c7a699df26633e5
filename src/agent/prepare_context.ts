import type { ChatMessage, ToolSpec } from "../providers/provider.ts";
import type { Session, SessionMessage } from "../sessions/session.ts";
import type { AgentOptions } from "./agent_options.ts";
import { toChatMessage } from "./chat_messages.ts";
import {
  answerRoom,
  type ContextBudget,
  requestRoom,
  roomOf,
} from "./context_budget.ts";
import {
  estimateMessage,
  estimateMessages,
  estimateTools,
} from "./estimate_tokens.ts";
import { fitContext } from "./fit_context.ts";
import { fitTools } from "./fit_tools.ts";
import { readWorkspace } from "./prompt_files.ts";
import { joinParts, type PromptPart } from "./prompt_part.ts";
import { recallNotes } from "./recall_notes.ts";
import {
  type Audience,
  type PromptSources,
  systemPrompt,
} from "./system_prompt.ts";
import { toolSpecs } from "./tool_runner.ts";

/** Everything that a message is sent to the model with. */
export interface PreparedContext {
  /** The system message, part by part. */
  parts: PromptPart[];
  /** The tools as this window has room to tell about them. */
  tools: readonly ToolSpec[];
  /** Tokens the answer may have. */
  maxTokens: number;
  /** The request that the running turn's messages so far make. */
  compose(turn: readonly SessionMessage[]): ChatMessage[];
}

/** The message that is answered, and before whom. */
export interface Asked {
  /** The chat's conversation. */
  session: Session;
  /** The person's words. */
  text: string;
  /** Who reads the answer. */
  audience: Audience;
}

/** Gathers what a message is sent with, within the budget of the model's window. */
export async function prepareContext(
  asked: Asked,
  options: AgentOptions,
): Promise<PreparedContext> {
  const { context_tokens, max_tokens } = options.config.agent;
  const budget = { contextTokens: context_tokens, maxTokens: max_tokens };
  const tools = fitTools(
    toolSpecs(options.tools),
    roomOf("tools", context_tokens),
  );
  const parts = systemPrompt(await readSources(asked, options), {
    contextTokens: context_tokens,
    room: systemRoom(asked, { budget, tools }),
  });
  const system = joinParts(parts);
  const history = asked.session.messages;
  return {
    parts,
    tools,
    maxTokens: answerRoom(budget),
    compose: (turn) => fitContext({ system, history, turn, tools }, budget),
  };
}

/** What is left beside tools, message, and the history that stays in any case. */
function systemRoom(
  { session, text }: Asked,
  { budget, tools }: { budget: ContextBudget; tools: readonly ToolSpec[] },
): number {
  const history = Math.min(
    estimateMessages(session.messages.map(toChatMessage)),
    roomOf("history", budget.contextTokens),
  );
  const message = estimateMessage({ role: "user", content: text });
  return requestRoom(budget) - estimateTools(tools) - message - history;
}

async function readSources(
  { session, text, audience }: Asked,
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
    chat: { channel: session.channel, chatId: session.chat_id },
    now: options.now(),
    timezone,
    language,
  };
}

const NO_NOTES = { long: "", today: "", recent: [] };

async function readNotes(
  memory: AgentOptions["memory"],
  { channel, chat_id, created_at }: Session,
): Promise<PromptSources["notes"]> {
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
