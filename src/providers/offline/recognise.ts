import { languageCodes } from "../../i18n/languages.ts";
import { fold } from "./fold.ts";
import type { Heard, Intent, Language, Moment, Step } from "./intent.ts";
import { intents } from "./intents.ts";
import { languageOf } from "./language.ts";
import { partsOf } from "./phrase.ts";
import { speak } from "./speak.ts";
import { utterance } from "./utterance.ts";

/** A request that was understood. */
export interface Understood {
  /** The language of its phrase. */
  language: Language;
  /** How its text ends; see {@linkcode Intent}. */
  form: Intent["form"];
  /** What to do. */
  step: Step;
}

/** The first intent that takes the text for its own. */
export function recognise(
  text: string,
  moment: Moment,
): Understood | undefined {
  const { exact, plain } = utterance(text);
  const exactView = { text: exact, folded: fold(exact) };
  const plainView = { text: plain, folded: fold(plain) };
  const languages = new Set([
    languageOf(text, moment.speaks),
    ...languageCodes,
  ]);
  for (const intent of intents) {
    const view = intent.form === "plain" ? plainView : exactView;
    for (const language of languages) {
      const step = plan(intent, { ...view, ...moment, language });
      if (step) return { language, form: intent.form, step };
    }
  }
  return undefined;
}

/** One example of each intent, in a language. */
export function examplesIn(language: Language): string[] {
  return intents.flatMap(({ examples }) => examples[language].slice(0, 1));
}

function plan(
  intent: Intent,
  { text, folded, ...context }:
    & { text: string; folded: string }
    & Pick<Heard, "language" | "now" | "timezone">,
): Step | undefined {
  const { language } = context;
  for (const phrase of intent.phrases[language]) {
    const parts = partsOf(text, folded, phrase);
    const examples = parts && examplesIn(language);
    const step = examples && intent.plan({
      ...{ ...context, parts, examples },
      say: speak[language],
    });
    if (step) return step;
  }
  return undefined;
}
