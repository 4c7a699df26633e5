import type { Template } from "../../base/template.ts";
import { texts } from "../../i18n/en/page.ts";
import type { LanguageCode } from "../../i18n/languages.ts";
import { loadLanguage } from "../../i18n/load_language.ts";

/** The texts of the page in a language, by their keys, as JSON. */
export async function pageTexts(code: LanguageCode): Promise<string> {
  const language = await loadLanguage(code);
  const said: Record<string, Template> = {};
  for (const [key, text] of Object.entries(texts)) {
    said[key] = language.translate(text);
  }
  return JSON.stringify(said);
}
