import type { Catalogue } from "../catalogue.ts";
import { briefs } from "./briefs.ts";
import { chat } from "./chat.ts";
import { chatCommands } from "./chat_commands.ts";
import { chatMenu } from "./chat_menu.ts";
import { errors } from "./errors.ts";
import { gateway } from "./gateway.ts";
import { help } from "./help.ts";
import { providers } from "./providers.ts";
import { telegram } from "./telegram.ts";

/** Every text in Spanish. */
export const spanish: Catalogue = {
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
