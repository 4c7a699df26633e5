import type { Logger } from "../base/logger.ts";
import type { Config } from "../config/config.ts";
import type { InboundMessage } from "../hub/inbound_message.ts";
import type { LanguageCode } from "../i18n/languages.ts";
import type { MenuTexts } from "../i18n/load_menu.ts";
import type { Channel } from "./channel.ts";

/** What a channel is made from. */
export interface ChannelOptions {
  /** The configuration in force: another one after it was read anew. */
  config(): Config;
  /** The commands that its menu offers, without the slash. */
  commands: readonly { name: string; brief: keyof MenuTexts }[];
  /** What is spoken to somebody who speaks that (IETF BCP 47). Default: English. */
  preferred?(tag?: string): LanguageCode;
  /** Whether a message may overtake one of its chat that found no room. */
  isUrgent(message: InboundMessage): boolean;
  /** The network. */
  fetch: typeof fetch;
  /** Its log. */
  log: Logger;
  /** The clock. */
  now(): Date;
}

/** A kind of channel. */
export interface ChannelType {
  /** What its chats are addressed by, and its key in the configuration. */
  name: string;
  /** Whether the configuration switches it on. */
  isEnabled(config: Config): boolean;
  /** What of the configuration can't change while it runs. */
  fixed(config: Config): unknown;
  /** Makes it, and loads what only it needs. */
  open(options: ChannelOptions): Promise<Channel>;
}
