import type { Translated } from "./catalogue.ts";
import { texts } from "./en/chat_menu.ts";
import { type LanguageCode, translations } from "./languages.ts";

/** What a menu says of each chat command. */
export type MenuTexts = Translated<typeof texts>;

/** The menu in a language, without loading the rest of it. */
export async function loadMenu(code: LanguageCode): Promise<MenuTexts> {
  return code === "en" ? texts : await translations[code].loadMenu();
}
