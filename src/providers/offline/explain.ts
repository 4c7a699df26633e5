import type { Bilingual, Language } from "./intent.ts";

const HONEST: Bilingual<[before: string, after: string]> = {
  en: [
    "I did not understand that. This is miniclaw's offline mode: a small set of " +
    "rules, not a language model. Try for example:",
    "To connect a model, run `miniclaw onboard`; `miniclaw help models` explains " +
    "the choices.",
  ],
  fr: [
    "Je n’ai pas compris. C’est le mode hors ligne de miniclaw : un petit " +
    "ensemble de règles, pas un modèle de langue. Essayez par exemple :",
    "Pour connecter un modèle, lancez `miniclaw onboard` ; `miniclaw help models` " +
    "explique les choix.",
  ],
};

/** Says that this is no model, what it understands, and how to get a model. */
export function explain(
  language: Language,
  examples: readonly string[],
): string {
  const [before, after] = HONEST[language];
  return `${before}\n${bulleted(examples)}\n\n${after}`;
}

/** Examples as a list. */
export function bulleted(examples: readonly string[]): string {
  return examples.map((example) => `- ${example}`).join("\n");
}
