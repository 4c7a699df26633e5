import type { ChatAddress } from "../base/chat_address.ts";
import type { LanguageOf } from "../base/language_of.ts";
import type { Logger } from "../base/logger.ts";
import type { Config } from "../config/config.ts";
import type { Home } from "../config/home.ts";
import type { Choice } from "../hub/outbound_message.ts";
import type { MemoryStore } from "../memory/memory_store.ts";
import type { ListedModels } from "../providers/list_all_models.ts";
import type { Provider } from "../providers/provider.ts";
import type { JobStore } from "../schedule/job_store.ts";
import type { ConfinedCall } from "../sandbox/confined_call.ts";
import type { SessionStore } from "../sessions/session_store.ts";
import type { SkillStore } from "../skills/skill_store.ts";
import type { Approver } from "../tools/approval/approver.ts";
import type { PendingApprovals } from "../tools/approval/pending_approvals.ts";
import type { Tool } from "../tools/tool.ts";
import type { BackgroundRegistry } from "./background_registry.ts";
import type { Governor } from "./governor/governor.ts";
import type { ProviderDesk } from "./provider_desk.ts";

/** What an agent is made of. */
export interface AgentOptions {
  /** The configuration in force. */
  config: Config;
  /** Where everything lies. */
  home: Home;
  /** Who is asked. */
  provider: Provider;
  /** Counts what is asked, and holds it within the limits; without it none hold. */
  governor?: Governor;
  /** The provider's key in the configuration. */
  providerName: string;
  /** The other providers that are configured; without it there are none. */
  desk?: ProviderDesk;
  /** The model unless a chat has its own. */
  model: string;
  /** Whether the person named that model for this run: then it is asked. */
  modelPinned?: boolean;
  /** Whether that is for the chats of the provider in force alone. */
  chatsStay?: boolean;
  /** The models that can be asked, by provider, that in force first. */
  listModels(signal: AbortSignal): Promise<ListedModels[]>;
  /** The tools it has. */
  tools: readonly Tool[];
  /** Whether what falls out of a conversation is condensed by the model. */
  condense?: boolean;
  /** Conversations. */
  sessions: SessionStore;
  /** Notes. */
  memory: MemoryStore;
  /** Skills. */
  skills: SkillStore;
  /** Scheduled jobs. */
  jobs: JobStore;
  /** Whether this process fires them; else only a gateway does. */
  firesJobs?: boolean;
  /** Its log. */
  log: Logger;
  /** The clock. */
  now(): Date;
  /** The person's IANA time zone. */
  timezone: string;
  /** The language of this machine as a BCP 47 tag: what models are told. */
  language: string;
  /** Finds the language that a person is spoken to in. Default: English. */
  languageOf?: LanguageOf;
  /** Masks secrets. */
  redact(text: string): string;
  /** Asks the person who wrote. */
  approver: Approver;
  /** Requests that wait for `/approve` or `/deny`. */
  pending: PendingApprovals;
  /** Work that goes on behind the chats; undefined where none can. */
  background?: BackgroundRegistry;
  /** Ends the answer that is being made in a chat; whether there was one. */
  stopTurn?(chat: ChatAddress): boolean;
  /** Has a job done in a confined process. */
  confine(call: ConfinedCall, signal: AbortSignal): Promise<string>;
  /**
   * Sends a text to a chat, with buttons where its channel has them; throws where
   * that chat can't be reached.
   */
  send(
    chat: ChatAddress,
    content: string,
    choices?: Choice[],
  ): Promise<void>;
}
