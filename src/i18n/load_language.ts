import { english as spokenEnglish, type Language } from "../base/language.ts";
import type { Template } from "../base/template.ts";
import { type LanguageCode, translations } from "./languages.ts";

const loaded = new Map<LanguageCode, Promise<Language>>();

/** A language with its texts, which are read when it is first asked for. */
export function loadLanguage(code: LanguageCode): Promise<Language> {
  const known = loaded.get(code);
  if (known) return known;
  const language = open(code);
  loaded.set(code, language);
  return language;
}

async function open(code: LanguageCode): Promise<Language> {
  if (code === "en") return spokenEnglish;
  const { load, isOne } = translations[code];
  const [{ english }, catalogue] = await Promise.all([
    import("./catalogue.ts"),
    load(),
  ]);
  const words = pair(english, catalogue);
  return {
    code,
    isOne,
    translate: (template) => words.get(template) ?? template,
  };
}

type Areas = Readonly<Record<string, Readonly<Record<string, Template>>>>;

/** Each English text with the one that stands under the same key. */
function pair(english: object, catalogue: object): Map<Template, Template> {
  const words = new Map<Template, Template>();
  const translated = { ...catalogue } as Areas;
  for (const [area, texts] of Object.entries({ ...english } as Areas)) {
    for (const [key, text] of Object.entries(texts)) {
      words.set(text, translated[area][key]);
    }
  }
  return words;
}
