import type { LanguageCode } from "../../../i18n/languages.ts";
import type { Guides } from "./guide_names.ts";

const loaders: Readonly<Record<LanguageCode, () => Promise<Guides>>> = {
  en: async () => (await import("./english_guides.ts")).guides,
  fr: async () => (await import("./french_guides.ts")).guides,
  de: async () => (await import("./german_guides.ts")).guides,
  es: async () => (await import("./spanish_guides.ts")).guides,
};

/** Loads the guides of a language, and of no other. */
export function loadGuides(code: LanguageCode): Promise<Guides> {
  return loaders[code]();
}
