import { Agent } from "../../agent/agent.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { stripControl } from "../../base/strip_control.ts";
import { systemTimeZone } from "../../base/zoned_time.ts";
import { MemoryStore } from "../../memory/memory_store.ts";
import { createProvider } from "../../providers/create_provider.ts";
import { listModels } from "../../providers/list_models.ts";
import { JobStore } from "../../schedule/job_store.ts";
import { SessionStore } from "../../sessions/session_store.ts";
import { SkillStore } from "../../skills/skill_store.ts";
import type { ChatAddress } from "../../tools/tool.ts";
import { tools } from "../../tools/tools.ts";
import { createWorkspace } from "../../workspace/create_workspace.ts";
import type { CommandContext } from "../command_context.ts";
import { chooseProvider } from "./choose_provider.ts";

/** Conversations that were not used for so long are deleted. */
const UNUSED_DAYS = 30;

/** An agent, and the chat on this terminal. */
export interface BuiltAgent {
  /** The agent. */
  agent: Agent;
  /** The chat. */
  chat: ChatAddress;
  /** The model it asks unless the chat has its own. */
  model: string;
}

/** Makes an agent from the configuration, and a home for it where there is none. */
export async function buildAgent(
  context: CommandContext,
  chatId: string,
): Promise<BuiltAgent> {
  const { world, home, log, redactor } = context;
  const loaded = await context.loadConfig();
  const { config } = loaded;
  const chosen = await chooseProvider(loaded, context);
  await createWorkspace(home);
  const timezone = config.agent.timezone ?? systemTimeZone();
  const now = (): Date => world.now();
  const common = { now, timezone, log, stateFolder: home.state };
  const sessions = new SessionStore(home.sessions, { log, now });
  await sessions.deleteUnused(UNUSED_DAYS);
  const provider = await createProvider(chosen.config, {
    ...common,
    name: chosen.name,
    fetch: world.fetch,
  });
  const chat: ChatAddress = { channel: "cli", chatId };
  const agent = new Agent({
    config,
    home,
    provider,
    model: chosen.model,
    modelPinned: context.options.model !== undefined,
    listModels: (signal) =>
      listModels(chosen.config, { fetch: world.fetch, signal }),
    tools,
    sessions,
    memory: new MemoryStore(home.memory, common),
    skills: new SkillStore(home.skills, common),
    jobs: new JobStore(home.state, common),
    log: log.child("agent"),
    now,
    timezone,
    language: navigator.language,
    redact: (text) => redactor.redact(text),
    send: (to, content) => sendHere(to, { chat, content, context }),
  });
  return { agent, chat, model: chosen.model };
}

/** Without the gateway only this terminal can be reached. */
function sendHere(
  to: ChatAddress,
  { chat, content, context }: {
    chat: ChatAddress;
    content: string;
    context: CommandContext;
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
  const text = context.redactor.redact(stripControl(content));
  context.world.stderr.write(`${text}\n`);
  return Promise.resolve();
}
