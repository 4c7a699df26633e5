import { Agent } from "../../agent/agent.ts";
import type { AgentOptions } from "../../agent/agent_options.ts";
import { openBackground } from "../../agent/open_background.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { stripControl } from "../../base/strip_control.ts";
import { systemTimeZone } from "../../base/zoned_time.ts";
import type { Environment } from "../../config/home.ts";
import { MemoryStore } from "../../memory/memory_store.ts";
import { createProvider } from "../../providers/create_provider.ts";
import { listModels } from "../../providers/list_models.ts";
import { JobStore } from "../../schedule/job_store.ts";
import { Sandbox } from "../../sandbox/sandbox.ts";
import { SessionStore } from "../../sessions/session_store.ts";
import { SkillStore } from "../../skills/skill_store.ts";
import { PendingApprovals } from "../../tools/approval/pending_approvals.ts";
import type { ChatAddress } from "../../tools/tool.ts";
import { tools } from "../../tools/tools.ts";
import { createWorkspace } from "../../workspace/create_workspace.ts";
import type { CommandContext } from "../command_context.ts";
import { configuredEmbedder } from "../configured_embedder.ts";
import type { AgentTerminal } from "./agent_terminal.ts";
import { chooseProvider } from "./choose_provider.ts";

/** Conversations that were not used for so long are deleted. */
const UNUSED_DAYS = 30;

/** An agent, and the chat on this terminal; disposed, all it started ends. */
export interface BuiltAgent extends AsyncDisposable {
  /** The agent. */
  agent: Agent;
  /** The chat. */
  chat: ChatAddress;
  /** The person who types there. */
  person: string;
  /** The model it asks unless the chat has its own. */
  model: string;
}

/** How an agent is made. */
export interface BuildOptions {
  /** The chat's id on channel `cli`. */
  chatId: string;
  /** The person who started it. */
  terminal: AgentTerminal;
  /**
   * Leave the home as it is, for an agent that only previews; what it keeps for
   * itself goes into this folder.
   */
  readOnlyWith?: string;
}

/** Makes an agent from the configuration, and a home for it where there is none. */
export async function buildAgent(
  context: CommandContext,
  { chatId, terminal, readOnlyWith }: BuildOptions,
): Promise<BuiltAgent> {
  const { world, home, log, redactor } = context;
  const loaded = await context.loadConfig();
  const { config } = loaded;
  const chosen = await chooseProvider(loaded, context);
  if (!readOnlyWith) await createWorkspace(home);
  const timezone = config.agent.timezone ?? systemTimeZone();
  const now = (): Date => world.now();
  const common = {
    now,
    timezone,
    log,
    stateFolder: readOnlyWith ?? home.state,
  };
  const sessions = new SessionStore(home.sessions, {
    log: log.child("sessions"),
    now,
  });
  if (!readOnlyWith) await sessions.deleteUnused(UNUSED_DAYS);
  const provider = await createProvider(chosen.config, {
    ...common,
    name: chosen.name,
    log: log.child("provider"),
    fetch: world.fetch,
  });
  const chat: ChatAddress = { channel: "cli", chatId };
  const sandbox = new Sandbox();
  const parts: AgentOptions = {
    config,
    home,
    provider,
    providerName: chosen.name,
    model: chosen.model,
    modelPinned: context.options.model !== undefined,
    listModels: (signal) =>
      listModels(chosen.config, { fetch: world.fetch, signal }),
    tools,
    sessions,
    condense: config.memory.condense && chosen.config.type !== "offline",
    memory: new MemoryStore(home.memory, {
      ...common,
      embedder: await configuredEmbedder(config, world.fetch),
    }),
    skills: new SkillStore(home.skills, {
      ...common,
      toolNames: tools.map(({ name }) => name),
    }),
    jobs: new JobStore(home.state, common),
    log: log.child("agent"),
    now,
    timezone,
    language: navigator.language.replace(/-u-.*$/, ""),
    redact: (text) => redactor.redact(text),
    approver: terminal.approver,
    pending: new PendingApprovals(),
    confine: (call, signal) => sandbox.run(call, signal),
    send: (to, content) => sendHere(to, { chat, content, context, terminal }),
  };
  const background = terminal.staysOpen ? openBackground(parts) : undefined;
  return {
    agent: new Agent({ ...parts, background }),
    chat,
    person: `cli:${userName(world.env)}`,
    model: chosen.model,
    [Symbol.asyncDispose]: async () => {
      await background?.[Symbol.asyncDispose]();
      await parts.memory[Symbol.asyncDispose]();
      await sandbox[Symbol.asyncDispose]();
    },
  };
}

/** Whose terminal it is, as far as the environment tells. */
function userName(env: Environment): string {
  return env("USER") || env("LOGNAME") || env("USERNAME") || "terminal";
}

/** Without the gateway only this terminal can be reached. */
function sendHere(
  to: ChatAddress,
  { chat, content, context, terminal }: {
    chat: ChatAddress;
    content: string;
    context: CommandContext;
    terminal: AgentTerminal;
  },
): Promise<void> {
  if (to.channel !== chat.channel || to.chatId !== chat.chatId) {
    throw new MiniclawError(
      `Cannot reach the chat "${to.chatId}" on ${to.channel} from here`,
      {
        hint: "Only the chat on this terminal can be reached; put it into " +
          "your answer instead",
      },
    );
  }
  terminal.show(context.redactor.redact(stripControl(content)));
  return Promise.resolve();
}
