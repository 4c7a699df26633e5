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
  },
  form: "plain",
  plan({ parts, language }): Step | undefined {
    const query = unquoted(parts.query ?? "");
    if (query === "") return undefined;
    const intro = { en: "From your notes:", fr: "Dans vos notes :" }[language];
    return {
      kind: "call",
      tool: "recall",
      arguments: { query },
      tell: (result) => `${intro}\n${shown(result, language)}`,
    };
  },
};
