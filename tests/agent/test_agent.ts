import { Agent } from "../../src/agent/agent.ts";
import type { AgentOptions } from "../../src/agent/agent_options.ts";
import { MemoryStore } from "../../src/memory/memory_store.ts";
import { JobStore } from "../../src/schedule/job_store.ts";
import { SessionStore } from "../../src/sessions/session_store.ts";
import { SkillStore } from "../../src/skills/skill_store.ts";
import { PendingApprovals } from "../../src/tools/approval/pending_approvals.ts";
import { tools } from "../../src/tools/tools.ts";
import { ScriptedProvider } from "../fakes/scripted_provider.ts";
import type { ScriptedAnswer } from "../fakes/scripted_provider.ts";
import { toolContext } from "../fakes/tool_context.ts";

/** An agent with real stores, a scripted model and a clock that can be set. */
export interface TestAgent extends AsyncDisposable {
  /** The agent. */
  agent: Agent;
  /** The model. */
  provider: ScriptedProvider;
  /** What it is made of. */
  options: AgentOptions;
  /** What was logged. */
  logged: string[];
  /** Sets the clock. */
  setNow(time: string): void;
  /** Asks it in the chat `cli default`. */
  ask(text: string): Promise<void>;
  /** The system message of the last request. */
  lastPrompt(): string;
}

/** How it differs from the usual. */
export interface TestAgentOptions {
  /** What the model says. */
  answers?: ScriptedAnswer[];
  /** `agent.context_tokens`. */
  contextTokens?: number;
  /** Stands in for the notes. */
  memory?: AgentOptions["memory"];
}

const chat = { channel: "cli", chatId: "default" };

/** An agent in a home of its own, which is removed when disposed. */
export async function testAgent(
  { answers = [], contextTokens = 32_000, memory }: TestAgentOptions = {},
): Promise<TestAgent> {
  const context = await toolContext({
    configure: (config) => config.agent.context_tokens = contextTokens,
  });
  let now = new Date("2026-11-20T09:32:00Z");
  const provider = new ScriptedProvider(...answers);
  const common = {
    timezone: "UTC",
    log: context.log,
    stateFolder: context.home.state,
    now: () => now,
  };
  const options: AgentOptions = {
    ...context,
    ...common,
    provider,
    providerName: "test",
    model: "m",
    listModels: () => Promise.resolve([]),
    tools,
    sessions: new SessionStore(context.home.sessions, common),
    memory: memory ?? new MemoryStore(context.home.memory, common),
    skills: new SkillStore(context.home.skills, common),
    jobs: new JobStore(context.home.state, common),
    language: "en",
    redact: (text) => text,
    pending: new PendingApprovals(),
    background: undefined,
    confine: (call) => context.confine(call),
  };
  const agent = new Agent(options);
  const { signal } = new AbortController();
  return {
    agent,
    provider,
    options,
    logged: context.logged,
    setNow: (time) => now = new Date(time),
    ask: async (text) => void await agent.answer({ chat, text }, { signal }),
    lastPrompt: () => provider.requests.at(-1)?.messages[0].content ?? "",
    [Symbol.asyncDispose]: () => context[Symbol.asyncDispose](),
  };
}
