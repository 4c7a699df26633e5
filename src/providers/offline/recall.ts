import { texts } from "../../i18n/en/offline.ts";
import { unquoted } from "./clean.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

const ABOUT = "( de | d'| du | des | sur | a propos (de |d'|du |des )| " +
  "au sujet (de |d'|du |des ))";

/** Searching memory. */
export const recall: Intent = {
  examples: {
    en: [
      "what do you know about my cat?",
      "do you remember the plumber?",
    ],
    fr: [
      "que sais-tu de mon chat ?",
      "qu’est-ce que tu sais à propos du plombier ?",
    ],
    de: [
      "was weißt du über meine Katze?",
      "erinnerst du dich an den Klempner?",
    ],
    es: [
      "¿qué sabes de mi gato?",
      "¿te acuerdas del fontanero?",
    ],
  },
  phrases: {
    en: [
      phrase(
        "what (do you (know|remember)|did i (tell you|say)|have i told you) " +
          "(about|of|on|regarding) <query>",
      ),
      phrase("tell me (what|all|everything) you (know|remember) about <query>"),
      phrase("do you (know|remember) anything about <query>"),
      phrase("(do you remember|recall) <query>"),
      phrase("do you know( about)? (?<query>my .+)"),
      phrase("(search|look in) (your|my|the) (memory|notes) for <query>"),
    ],
    fr: [
      phrase(
        `(que (sais|savez)(-| )(tu|vous)|tu sais quoi|` +
          `qu'est-ce que (tu sais|vous savez)|qu'as-tu retenu)${ABOUT}<query>`,
      ),
      phrase(`dis-moi (tout )?ce que tu sais${ABOUT}<query>`),
      phrase(`(te souviens-tu|tu te souviens|souviens-tu)${ABOUT}<query>`),
      phrase("cherche[rz]? dans (ta|ma|la) memoire <query>"),
    ],
    de: [
      phrase("was wei(ss|ß)t du( noch)?( alles)? (uber|von|zu) <query>"),
      phrase("wei(ss|ß)t du( noch)? (etwas|was) (uber|von|zu) <query>"),
      phrase("erinnerst du dich( noch)? an <query>"),
      phrase("suche? in (deinen|meinen|den) notizen nach <query>"),
    ],
    es: [
      phrase(
        "(que (sabes|recuerdas)( tu)?|que te he (dicho|contado)|" +
          "dime (todo )?lo que sabes) (del?|sobre|acerca del?) <query>",
      ),
      phrase("te acuerdas (del?) <query>"),
      phrase("busca en (tu|mi|la) memoria <query>"),
    ],
  },
  form: "plain",
  plan({ parts, say }): Step | undefined {
    const query = unquoted(parts.query ?? "");
    if (query === "") return undefined;
    return {
      kind: "call",
      tool: "recall",
      arguments: { query },
      tell: (result) => `${say(texts.fromNotes)}\n${shown(result, say)}`,
    };
  },
};
