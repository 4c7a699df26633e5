import { bulleted } from "./explain.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";

/** A greeting, answered with something to try. */
export const greeting: Intent = {
  examples: { en: ["hello"], fr: ["bonjour"] },
  phrases: {
    en: [
      phrase(
        "(hello|hi|hey|good (morning|afternoon|evening))( there| miniclaw)?",
      ),
    ],
    fr: [phrase("(bonjour|bonsoir|salut|coucou)( a tous| miniclaw)?")],
  },
  form: "plain",
  plan({ language, examples }): Step | undefined {
    const list = bulleted(examples.slice(0, 3));
    return {
      kind: "say",
      text: {
        en: `Hello! I am miniclaw, in offline mode. You could try:\n${list}`,
        fr:
          `Bonjour ! Je suis miniclaw, en mode hors ligne. Essayez :\n${list}`,
      }[language],
    };
  },
};

/** Thanks. */
export const thanks: Intent = {
  examples: { en: ["thanks"], fr: ["merci"] },
  phrases: {
    en: [
      phrase(
        "(many )?(thanks|thank you|thx)( a lot| so much| very much)?[\\s.!]*",
      ),
    ],
    fr: [phrase("(un grand )?merci( beaucoup| bien| a toi)?[\\s.!]*")],
  },
  form: "command",
  plan: ({ language }) => ({
    kind: "say",
    text: { en: "You are welcome.", fr: "Avec plaisir." }[language],
  }),
};

/** What this is: no model. */
export const identity: Intent = {
  examples: {
    en: ["who are you?", "are you a language model?"],
    fr: ["qui es-tu ?", "es-tu une IA ?"],
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
  },
  form: "plain",
  plan: ({ language }) => ({
    kind: "say",
    text: {
      en:
        "I am miniclaw, in offline mode: a small set of rules, not a language " +
        "model. The tools are real. Say “help” for what I understand; " +
        "`miniclaw onboard` connects a model.",
      fr:
        "Je suis miniclaw, en mode hors ligne : un petit ensemble de règles, pas " +
        "un modèle de langue. Les outils sont vrais. Dites « aide » pour savoir " +
        "ce que je comprends ; `miniclaw onboard` connecte un modèle.",
    }[language],
  }),
};
