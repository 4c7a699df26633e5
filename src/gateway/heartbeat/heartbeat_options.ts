import type { ChatAddress } from "../../base/chat_address.ts";
import type { Logger } from "../../base/logger.ts";
import type { Config } from "../../config/config.ts";
import type { Ticks } from "../../schedule/minute_ticks.ts";

/** What the heartbeat asks the agent. */
export interface HeartbeatQuestion {
  /** Its own conversation. */
  chat: ChatAddress;
  /** The question. */
  text: string;
  /** The chat that hears what comes of it. */
  byItselfFor: ChatAddress;
}

/** What a heartbeat is made of. */
export interface HeartbeatOptions {
  /** How it is to beat. */
  config: Config["heartbeat"];
  /** Where `heartbeat.json` is kept. */
  stateFolder: string;
  /** The text of HEARTBEAT.md as it stands now; undefined where there is none. */
  readItems(): Promise<string | undefined>;
  /** Has the agent answer. */
  ask(question: HeartbeatQuestion, signal: AbortSignal): Promise<string>;
  /** Says something in a chat. */
  say(chat: ChatAddress, text: string): Promise<void>;
  /** The private chat that was written in last, if any was. */
  lastChat(): Promise<ChatAddress | undefined>;
  /** The tokens that it spent today. */
  spentToday(): Promise<number>;
  /** The person's IANA zone. */
  timezone: string;
  /** Told what it does. */
  log: Logger;
  /** The clock. */
  now?(): Date;
  /** Whether the agent does nothing by itself now. */
  isQuiet?(now: Date): boolean;
  /** Where the ticks come from. */
  ticks?: Ticks;
}
