import type { ChatAddress } from "../../base/chat_address.ts";
import { Agent } from "../../agent/agent.ts";
import { assembleAgent } from "../../agent/assemble_agent.ts";
import { chooseProvider, NO_MODEL_YET } from "../../agent/choose_provider.ts";
import { openBackground } from "../../agent/open_background.ts";
import { english, type Language } from "../../base/language.ts";
import { MiniclawError } from "../../base/miniclaw_error.ts";
import { stripControl } from "../../base/strip_control.ts";
import { openSandbox } from "../../tools/confined/open_sandbox.ts";
import { createWorkspace } from "../../workspace/create_workspace.ts";
import type { CommandContext } from "../command_context.ts";
import { userName } from "../user_name.ts";
import type { AgentTerminal } from "./agent_terminal.ts";

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
  const { world, home, log, redactor, language } = context;
  const loaded = await context.loadConfig();
  if (!loaded.isSetUp) {
    world.stderr.write(`${NO_MODEL_YET.in(language)}\n`);
  }
  const chosen = await chooseProvider(loaded, world);
  const chat: ChatAddress = { channel: "cli", chatId };
  const sandbox = openSandbox();
  const parts = await assembleAgent({
    ...{ home, log, chosen },
    config: loaded.config,
    stateFolder: readOnlyWith,
    modelPinned: context.options.model !== undefined,
    now: () => world.now(),
    fetch: world.fetch,
    redact: (text) => redactor.redact(text),
    approver: terminal.approver,
    languageOf: () => Promise.resolve(spokenOn(context)),
    confine: (call, signal) => sandbox.run(call, signal),
    send: (to, content) => sendHere(to, { chat, content, context, terminal }),
  });
  if (!readOnlyWith) await createWorkspace(home);
  if (!readOnlyWith) await parts.sessions.deleteUnused(UNUSED_DAYS);
  const background = terminal.staysOpen
    ? openBackground(() => parts, parts)
    : undefined;
  return {
    agent: new Agent({ ...parts, background }),
    chat,
    person: `cli:${userName(world.env)}`,
    model: chosen.model,
    [Symbol.asyncDispose]: async () => {
      await background?.[Symbol.asyncDispose]();
      await parts.memory[Symbol.asyncDispose]();
      await sandbox[Symbol.asyncDispose]();
      await parts.governor?.[Symbol.asyncDispose]();
    },
  };
}

/** What a program reads is English. */
function spokenOn({ language, options }: CommandContext): Language {
  return options.format === "json" ? english : language;
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
