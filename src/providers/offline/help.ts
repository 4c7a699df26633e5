import { texts } from "../../i18n/en/offline.ts";
import { bulleted } from "./explain.ts";
import type { Intent } from "./intent.ts";
import { phrase } from "./phrase.ts";

/** Everything that is understood, by example. */
export const help: Intent = {
  examples: {
    en: ["help", "what can you do?"],
    fr: ["aide", "que peux-tu faire ?"],
    de: ["Hilfe", "was kannst du?"],
    es: ["ayuda", "¿qué puedes hacer?"],
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
    de: [
      phrase(
        "hilfe|hilf mir|was (kannst du( alles)?( tun| machen)?|verstehst du)",
      ),
    ],
    es: [phrase("ayuda(me)?|que (puedes|sabes) hacer|que entiendes")],
  },
  form: "plain",
  plan: ({ say, examples }) => ({
    kind: "say",
    text: say(texts.help, { examples: bulleted(examples) }),
  }),
};
