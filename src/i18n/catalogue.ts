import type { Forms } from "../base/template.ts";
import { texts as briefs } from "./en/briefs.ts";
import { texts as chat } from "./en/chat.ts";
import { texts as chatCommands } from "./en/chat_commands.ts";
import { texts as chatMenu } from "./en/chat_menu.ts";
import { texts as errors } from "./en/errors.ts";
import { texts as gateway } from "./en/gateway.ts";
import { texts as help } from "./en/help.ts";
import { texts as providers } from "./en/providers.ts";
import { texts as telegram } from "./en/telegram.ts";

/** Every area of texts, in English. A new area is a line here and in each language. */
export interface English {
  /** What the help says of each command, option and argument. */
  briefs: typeof briefs;
  /** What is said in a chat beside the agent's own answers. */
  chat: typeof chat;
  /** What chat commands answer, and how the person is asked for leave. */
  chatCommands: typeof chatCommands;
  /** What menus and `/help` say of each chat command. */
  chatMenu: typeof chatMenu;
  /** Errors that don't explain themselves. */
  errors: typeof errors;
  /** What the gateway says of itself. */
  gateway: typeof gateway;
  /** The words that the help is made of. */
  help: typeof help;
  /** What goes wrong with the services that answer, and what to do about it. */
  providers: typeof providers;
  /** What the Telegram channel says by itself. */
  telegram: typeof telegram;
}

/** The English texts by area. */
export const english: English = {
  briefs,
  chat,
  chatCommands,
  chatMenu,
  errors,
  gateway,
  help,
  providers,
  telegram,
};

/** An area in another language: the same keys, the same forms. */
export type Translated<Area> = {
  readonly [Key in keyof Area]: Area[Key] extends string ? string : Forms;
};

/** Every area in another language. */
export type Catalogue = {
  readonly [Area in keyof English]: Translated<English[Area]>;
};
