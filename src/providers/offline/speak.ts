import { type Say, sayIn } from "../../base/say.ts";
import type { Template } from "../../base/template.ts";
import type { Catalogue } from "../../i18n/catalogue.ts";
import { offline as german } from "../../i18n/de/offline.ts";
import { texts } from "../../i18n/en/offline.ts";
import { offline as spanish } from "../../i18n/es/offline.ts";
import { offline as french } from "../../i18n/fr/offline.ts";
import type { Language, PerLanguage } from "./intent.ts";

/**
 * What the rules say in each language. Whoever asks may do so in any of them, in
 * one message even, so that their few texts are there in all of them at once.
 */
export const speak: PerLanguage<Say> = {
  en: sayWith("en", texts),
  fr: sayWith("fr", french),
  de: sayWith("de", german),
  es: sayWith("es", spanish),
};

function sayWith(code: Language, words: Catalogue["offline"]): Say {
  const keys = Object.keys(texts) as (keyof typeof texts)[];
  const said = new Map<Template, Template>(
    keys.map((key) => [texts[key], words[key]]),
  );
  return sayIn({
    code,
    isOne: (count) => code === "fr" ? Math.abs(count) < 2 : count === 1,
    translate: (template) => said.get(template) ?? template,
  });
}
