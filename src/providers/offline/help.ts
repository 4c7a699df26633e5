import { bulleted } from "./explain.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";

/** Everything that is understood, by example. */
export const help: Intent = {
  examples: {
    en: ["help", "what can you do?"],
    fr: ["aide", "que peux-tu faire ?"],
  },
  phrases: {
    en: [
      phrase(
        "help( me)?|what can (you do|i (do|say|ask))|what do you understand",
      ),
    ],
    fr: [
      phrase("(a l')?aide(-moi)?|au secours"),
      phrase("que (peux|sais|pouvez|savez)(-| )(tu|vous) faire"),
      phrase(
        "qu'est-ce que tu (peux|sais) faire|(que comprends-tu|tu comprends quoi)",
      ),
    ],
  },
  form: "plain",
  plan({ language, examples }): Step | undefined {
    const list = bulleted(examples);
    return {
      kind: "say",
      text: {
        en:
          "In offline mode I go by a small set of rules; I am not a language " +
          `model. I understand requests such as:\n${list}\n\n` +
          "`miniclaw onboard` connects a model.",
        fr:
          "En mode hors ligne, je suis un petit ensemble de règles, pas un modèle " +
          `de langue. Je comprends des demandes comme :\n${list}\n\n` +
          "`miniclaw onboard` connecte un modèle.",
      }[language],
    };
  },
};
