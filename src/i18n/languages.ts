import type { Catalogue } from "./catalogue.ts";

/** A language that the texts exist in beside English. */
export interface Translation {
  /** Loads its texts. */
  load(): Promise<Catalogue>;
  /** Loads what a menu says, and nothing else. */
  loadMenu(): Promise<Catalogue["chatMenu"]>;
  /** Whether a number takes the form of one. */
  isOne(count: number): boolean;
}

/** Every language but English, by its code. A new one is an entry here. */
export const translations: Readonly<Record<"fr" | "de" | "es", Translation>> = {
  fr: {
    load: async () => (await import("./fr/french.ts")).french,
    loadMenu: async () => (await import("./fr/chat_menu.ts")).chatMenu,
    isOne: (count) => Math.abs(count) < 2,
  },
  de: {
    load: async () => (await import("./de/german.ts")).german,
    loadMenu: async () => (await import("./de/chat_menu.ts")).chatMenu,
    isOne: (count) => count === 1,
  },
  es: {
    load: async () => (await import("./es/spanish.ts")).spanish,
    loadMenu: async () => (await import("./es/chat_menu.ts")).chatMenu,
    isOne: (count) => count === 1,
  },
};

/** The code of a language that the program speaks. */
export type LanguageCode = "en" | keyof typeof translations;

/** Every language, by its code. */
export const languageCodes: readonly LanguageCode[] = ["en", "fr", "de", "es"];
