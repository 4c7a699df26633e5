import { texts } from "../../i18n/en/offline.ts";
import { bulleted } from "./explain.ts";
import type { Intent } from "./intent.ts";
import { phrase } from "./phrase.ts";

/** A greeting, answered with something to try. */
export const greeting: Intent = {
  examples: { en: ["hello"], fr: ["bonjour"], de: ["hallo"], es: ["hola"] },
  phrases: {
    en: [
      phrase(
        "(hello|hi|hey|good (morning|afternoon|evening))( there| miniclaw)?",
      ),
    ],
    fr: [phrase("(bonjour|bonsoir|salut|coucou)( a tous| miniclaw)?")],
    de: [
      phrase("(hallo|moin|servus|guten (morgen|tag|abend))( miniclaw)?"),
    ],
    es: [
      phrase("(hola|buenas|buenos dias|buenas (tardes|noches))( miniclaw)?"),
    ],
  },
  form: "plain",
  plan: ({ say, examples }) => ({
    kind: "say",
    text: say(texts.hello, { examples: bulleted(examples.slice(0, 3)) }),
  }),
};

/** Thanks. */
export const thanks: Intent = {
  examples: { en: ["thanks"], fr: ["merci"], de: ["danke"], es: ["gracias"] },
  phrases: {
    en: [
      phrase(
        "(many )?(thanks|thank you|thx)( a lot| so much| very much)?[\\s.!]*",
      ),
    ],
    fr: [phrase("(un grand )?merci( beaucoup| bien| a toi)?[\\s.!]*")],
    de: [phrase("(vielen dank|danke( schon| sehr| dir)?|dankeschon)[\\s.!]*")],
    es: [phrase("(muchas |mil )?gracias[\\s.!]*")],
  },
  form: "command",
  plan: ({ say }) => ({ kind: "say", text: say(texts.welcome) }),
};

/** What this is: no model. */
export const identity: Intent = {
  examples: {
    en: ["who are you?", "are you a language model?"],
    fr: ["qui es-tu ?", "es-tu une IA ?"],
    de: ["wer bist du?", "bist du eine KI?"],
    es: ["¿quién eres?", "¿eres una IA?"],
  },
  phrases: {
    en: [
      phrase("(who|what) are you"),
      phrase(
        "are you an? (real )?(ai|person|human|robot|bot|(language )?model|llm)",
      ),
    ],
    fr: [
      phrase("(tu es |t'es )?qui( es-tu| etes-vous)|(tu es|t'es) qui|qu'es-tu"),
      phrase(
        "(es-tu|tu es|etes-vous|t'es) une? (vraie? )?" +
          "(ia|humain|robot|personne|modele( de lang(ue|age))?|llm)",
      ),
    ],
    de: [
      phrase("(wer|was) bist du"),
      phrase(
        "bist du eine? (echte[rs]? )?" +
          "(ki|mensch|roboter|bot|person|(sprach)?modell|llm)",
      ),
    ],
    es: [
      phrase("(quien|que) eres( tu)?"),
      phrase(
        "eres (una? )?(ia|humano|robot|bot|persona|modelo( de lenguaje)?|llm)",
      ),
    ],
  },
  form: "plain",
  plan: ({ say }) => ({ kind: "say", text: say(texts.identity) }),
};
