import { Agent } from "../agent/agent.ts";
import type { AgentOptions } from "../agent/agent_options.ts";
import { assembleAgent, type Assembly } from "../agent/assemble_agent.ts";
import { chooseProvider, NO_MODEL_YET } from "../agent/choose_provider.ts";
import { BackgroundRecord } from "../agent/background_record.ts";
import { openBackground, tellWhatEnded } from "../agent/open_background.ts";
import type { BackgroundRegistry } from "../agent/background_registry.ts";
import type { ChatAddress } from "../base/chat_address.ts";
import type { Config } from "../config/config.ts";
import type { LoadedConfig } from "../config/load_config.ts";
import type { Approver } from "../tools/approval/approver.ts";
import { askInChat } from "../tools/approval/ask_in_chat.ts";
import { PendingApprovals } from "../tools/approval/pending_approvals.ts";
import { openSandbox } from "../tools/confined/open_sandbox.ts";
import { parkWhoAsks } from "./park_who_asks.ts";

/** What the agent of a gateway is made from, beside the configuration. */
export interface LiveAgentOptions extends
  Omit<
    Assembly,
    "approver" | "config" | "chosen" | "confine" | "firesJobs" | "pending"
  > {
  /** Asks in the chats of one channel in its own way; else a message asks. */
  approverOf(chat: ChatAddress): Approver | undefined;
  /** Aborted as soon as the gateway begins to end. */
  stopping: AbortSignal;
  /** Leaves the work of a signal to the next start. */
  park(signal: AbortSignal): Promise<void>;
}

/**
 * The agent of a gateway. Another configuration makes another one; what runs goes
 * on with what it began with, and requests and background work stay known.
 */
export class LiveAgent implements AsyncDisposable {
  readonly #options: LiveAgentOptions;
  readonly #sandbox = openSandbox();
  readonly #background: BackgroundRegistry;
  readonly #record: BackgroundRecord;
  /** Requests that wait for their person. */
  readonly pending: PendingApprovals = new PendingApprovals();
  #telling: Promise<void> = Promise.resolve();
  #current?: { agent: Agent; parts: AgentOptions };

  /** An agent that still has to be loaded. */
  constructor(options: LiveAgentOptions) {
    this.#options = options;
    const log = options.log.child("background");
    this.#record = new BackgroundRecord(options.home.state, log);
    const record = this.#record;
    this.#background = openBackground(() => this.parts, { log, record });
  }

  /** Makes the agent that a configuration describes. */
  async load({ config, isSetUp }: LoadedConfig): Promise<void> {
    const { fetch, log, send, approverOf, languageOf } = this.#options;
    const inChat = askInChat({ pending: this.pending, send, languageOf });
    if (!isSetUp) log.warn(String(NO_MODEL_YET));
    const before = this.#current?.parts;
    const parts = {
      ...await assembleAgent({
        ...this.#options,
        config,
        chosen: await chooseProvider({ config, isSetUp }, { fetch }),
        pending: this.pending,
        firesJobs: true,
        approver: parkWhoAsks({
          ask: (request, signal) =>
            (approverOf(request.chat) ?? inChat).ask(request, signal),
        }, this.#options),
        confine: (call, signal) => this.#sandbox.run(call, signal),
      }),
      background: this.#background,
      // It is for whoever writes, and not what one of them typed for a message.
      chatsStay: true,
    };
    this.#current = { agent: new Agent(parts), parts };
    await closeStores(before);
  }

  /** Tells who waits for background work that ended with the last gateway. */
  tellWhatEnded(signal: AbortSignal): void {
    this.#telling = tellWhatEnded(this.#record, {
      ...{ parts: this.parts, signal },
    });
  }

  /** The agent in force. */
  get agent(): Agent {
    return this.#loaded.agent;
  }

  /** What it is made of. */
  get parts(): AgentOptions {
    return this.#loaded.parts;
  }

  /** The configuration in force. */
  get config(): Config {
    return this.#loaded.parts.config;
  }

  /** Ends what works in the background and in confined processes. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#background[Symbol.asyncDispose]();
    await this.#telling;
    await this.#record[Symbol.asyncDispose]();
    await this.#sandbox[Symbol.asyncDispose]();
    await closeStores(this.#current?.parts);
  }

  get #loaded(): { agent: Agent; parts: AgentOptions } {
    if (this.#current) return this.#current;
    throw new Error("Expected an agent that was loaded");
  }
}

/** What a turn still does with them opens them again. */
async function closeStores(parts: AgentOptions | undefined): Promise<void> {
  await parts?.governor?.[Symbol.asyncDispose]();
  await parts?.memory[Symbol.asyncDispose]();
}
