import type { ChatAddress } from "../../base/chat_address.ts";
import type { Logger } from "../../base/logger.ts";
import type { Say } from "../../base/say.ts";
import type { Config } from "../../config/config.ts";
import type { ListedModels } from "../../providers/list_all_models.ts";
import type { texts } from "../../i18n/en/chat_menu.ts";
import type { Session } from "../../sessions/session.ts";
import type { SessionStore } from "../../sessions/session_store.ts";
import type { PendingApprovals } from "../../tools/approval/pending_approvals.ts";
import type { BackgroundRegistry } from "../background_registry.ts";
import type { Governor } from "../governor/governor.ts";

/** The key of a line of the menu; the text is loaded when it is shown. */
export type MenuKey = keyof typeof texts;

/** What a chat command may use. */
export interface ChatCommandContext {
  /** The chat's conversation. */
  session: Session;
  /** Where it is kept. */
  sessions: SessionStore;
  /** Who wrote it, such as `cli:ada`. */
  person: string;
  /** Requests that wait for `/approve` or `/deny`. */
  pending: PendingApprovals;
  /** Work that goes on behind the chats. */
  background?: BackgroundRegistry;
  /** Ends the answer that is being made in a chat; whether there was one. */
  stopTurn?(chat: ChatAddress): boolean;
  /** The provider of this chat, a key of the configuration. */
  providerName: string;
  /** That of the chats that chose none. */
  inForce: string;
  /** The configuration in force. */
  config: Pick<Config, "providers">;
  /** The model of this chat. */
  model: string;
  /** What keeps the account of tokens. */
  governor?: Governor;
  /** Since when a message of this chat is being answered. */
  answeringSince?: Date;
  /** The person's IANA time zone. */
  timezone: string;
  /** The models that can be asked, by provider, that in force first. */
  listModels(signal: AbortSignal): Promise<ListedModels[]>;
  /** Puts a text of the catalogue into the person's language. */
  say: Say;
  /** The clock. */
  now(): Date;
  /** Stops it. */
  signal: AbortSignal;
  /** The log. */
  log: Logger;
}

/** A word with a slash that is answered without a model, on every channel. */
export interface ChatCommand {
  /** The word without the slash. */
  name: string;
  /** One line for `/help` and menus, by its key. */
  brief: MenuKey;
  /** Whether it is answered while a turn runs: it leaves the session alone. */
  urgent?: true;
  /** Answers it; `argument` is what stood behind the word. */
  run(argument: string, context: ChatCommandContext): Promise<string>;
}
