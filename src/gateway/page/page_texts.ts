import type { Template } from "../../base/template.ts";
import { texts } from "../../i18n/en/page.ts";
import { texts as views } from "../../i18n/en/page_views.ts";
import type { LanguageCode } from "../../i18n/languages.ts";
import { loadLanguage } from "../../i18n/load_language.ts";

/** The texts that the page begins with, in a language, by their keys, as JSON. */
export async function pageTexts(code: LanguageCode): Promise<string> {
  return await translated(Object.entries(texts), code);
}

/** What all views beside the chat say, likewise. */
export async function viewTexts(code: LanguageCode): Promise<string> {
  return await translated(Object.entries(views), code);
}

async function translated(
  all: readonly [string, Template][],
  code: LanguageCode,
): Promise<string> {
  const language = await loadLanguage(code);
  const said = all.map(([key, text]) => [key, language.translate(text)]);
  // Notes for translators aren't for the page.
  return JSON.stringify(Object.fromEntries(said)).replace(/\{#\w+\}/g, "");
}
