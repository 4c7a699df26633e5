import { type LanguageCode, languageCodes } from "../../i18n/languages.ts";
import { loadMenu } from "../../i18n/load_menu.ts";
import type { ChannelOptions } from "../channel_type.ts";
import type { CommandMenu } from "./telegram_options.ts";

/**
 * The bot's menu for everybody, and that for the speakers of each language: they
 * are answered in it, or else all in the one that is configured.
 */
export async function commandMenus(
  commands: ChannelOptions["commands"],
  preferred: (tag?: string) => LanguageCode,
): Promise<CommandMenu[]> {
  return await Promise.all(
    [undefined, ...languageCodes].map(async (language) => {
      const texts = await loadMenu(preferred(language));
      const menu = commands.map(({ name, brief }) => ({
        ...{ command: name, description: texts[brief] },
      }));
      return language === undefined
        ? { commands: menu }
        : { language_code: language, commands: menu };
    }),
  );
}
