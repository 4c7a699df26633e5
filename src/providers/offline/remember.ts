import { texts } from "../../i18n/en/offline.ts";
import { freeText } from "./clean.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { echo } from "./shown.ts";

const ENGLISH =
  "(remember|note( down)?|(make|take) a note|keep in mind|memori[sz]e|write down|" +
  "jot down|do not forget|don't forget)";
const FRENCH =
  "(souviens(-| )toi|souvenez(-| )vous|te souvenir|rappelle(-| )toi|" +
  "(retiens|retenez|retenir|notez|noter|note|memorise[rz]?)( bien)?|" +
  "n'oublie pas|n'oubliez pas|ne pas oublier|(garde|mets) en memoire|prends note)";

const GERMAN =
  "(merke?( dir)?|notiere?( dir)?|schreibe? dir auf|vergiss nicht|denke? daran|" +
  "(dir )?(merken|notieren))";
const SPANISH =
  "(recuerda|acuerdate|apunta|anota|toma nota|no (te )?olvides|memoriza|" +
  "recordar|apuntar|anotar)";

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
    de: [
      "merk dir, dass meine Katze Felix heißt",
      "notiere für heute: der Klempner war da",
      "vergiss nicht, die Blumen zu gießen",
    ],
    es: [
      "recuerda que mi gato se llama Félix",
      "apunta para hoy: vino el fontanero",
      "no olvides regar las plantas",
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
    de: [
      phrase(
        `${GERMAN}(?<today> fur heute)?(,? dass |: | : |:|, | )<content>`,
      ),
    ],
    es: [
      phrase(
        `${SPANISH}(?<today> para hoy)?( de)?( que |: | : |:|, | )<content>`,
      ),
    ],
  },
  form: "prose",
  plan({ parts, say }): Step | undefined {
    const content = freeText(parts.content ?? "");
    if (/^(that|que|qu|to|de|dass|:|)$/i.test(content)) return undefined;
    const isLong = parts.today === undefined;
    const noted = isLong ? texts.noted : texts.notedToday;
    return {
      kind: "call",
      tool: "write_memory",
      arguments: { content, target: isLong ? "long" : "today" },
      tell: (result) =>
        say(result.startsWith("Already") ? texts.known : noted, {
          content: echo(content),
        }),
    };
  },
};
