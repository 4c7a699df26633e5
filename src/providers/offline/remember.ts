import { freeText } from "./clean.ts";
import type { Bilingual, Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { echo } from "./shown.ts";

const ENGLISH =
  "(remember|note( down)?|(make|take) a note|keep in mind|memori[sz]e|write down|" +
  "jot down|do not forget|don't forget)";
const FRENCH =
  "(souviens(-| )toi|souvenez(-| )vous|te souvenir|rappelle(-| )toi|" +
  "(retiens|retenez|retenir|notez|noter|note|memorise[rz]?)( bien)?|" +
  "n'oublie pas|n'oubliez pas|ne pas oublier|(garde|mets) en memoire|prends note)";

const OUTCOME: Bilingual<Record<"long" | "today" | "known", string>> = {
  en: {
    long: "Noted",
    today: "Noted for today",
    known: "That was already noted",
  },
  fr: {
    long: "C’est noté ",
    today: "C’est noté pour aujourd’hui ",
    known: "C’était déjà noté ",
  },
};

/** Writing something into memory, for good or among today's notes. */
export const remember: Intent = {
  examples: {
    en: [
      "remember that my cat is called Felix",
      "note for today: the plumber came",
      "don't forget to water the plants",
    ],
    fr: [
      "souviens-toi que mon chat s’appelle Félix",
      "note pour aujourd’hui : le plombier est passé",
      "n’oublie pas d’arroser les plantes",
    ],
  },
  phrases: {
    en: [
      phrase(
        `${ENGLISH}(?<today> for today)?( that | to | of |: | : |:|, | )<content>`,
      ),
      phrase("add to (my|your|the) memory(:| :)? <content>"),
    ],
    fr: [
      phrase(
        `${FRENCH}(?<today> pour aujourd'hui)?` +
          "( que | qu'| de | d'|: | : |:|, | )<content>",
      ),
    ],
  },
  form: "prose",
  plan({ parts, language }): Step | undefined {
    const content = freeText(parts.content ?? "");
    if (/^(that|que|qu|to|de|:|)$/i.test(content)) return undefined;
    const target = parts.today === undefined ? "long" : "today";
    const told = (result: string): string => {
      const known = result.startsWith("Already");
      return OUTCOME[language][known ? "known" : target];
    };
    return {
      kind: "call",
      tool: "write_memory",
      arguments: { content, target },
      tell: (result) => `${told(result)}: ${echo(content)}`,
    };
  },
};
