import { fold } from "./fold.ts";
import { languageCodes } from "../../i18n/languages.ts";
import type { Language, PerLanguage } from "./intent.ts";

const FRENCH = new Set(
  ("le la les un une des du de je tu il elle nous vous est es suis sont que qui " +
    "quoi quel quelle quels quelles dans pour sur avec pas mon ma mes ton ta tes " +
    "et ou au aux ce cette ces bonjour bonsoir salut merci oui non moi toi se qu " +
    "l d j c n s aide comment pourquoi fait faire ai as raconte dis parle")
    .split(" "),
);
const ENGLISH = new Set(
  ("the an i you he she it we they is are am was do does what who which how why " +
    "when where in for with not my your and to of this that these hello hi " +
    "thanks yes no me can will would could tell about from")
    .split(" "),
);

const GERMAN = new Set(
  ("der die das den dem des ein eine einen ich du er sie es wir ihr ist bin bist " +
    "sind und oder nicht kein keine was wer wie wann wo warum welche welcher in im " +
    "am um auf aus mit von zu zum zur fur uber mein meine meinen dein deine mir " +
    "mich dir dich hallo danke bitte ja nein kannst kann hast habe gibt heute mal " +
    "dass hilfe sag erzahl etwas").split(" "),
);
const SPANISH = new Set(
  ("el la los las un una de del que y o no es son soy eres yo tu mi mis tus me te " +
    "se lo le en con por para como cuando donde quien cual hola gracias si sabes " +
    "hay hoy dime puedes tengo al ayuda cuentame algo").split(" "),
);
const WORDS: PerLanguage<ReadonlySet<string>> = {
  ...{ en: ENGLISH, fr: FRENCH, de: GERMAN, es: SPANISH },
};

/** Letters that the others don't have, or hardly. */
const LETTERS: Readonly<Partial<Record<Language, RegExp>>> = {
  fr: /[àâçèéêëîïôùûœ]/gi,
  de: /[äöüß]/gi,
  es: /[áéíóúñ¿¡]/gi,
};

/** Enough to tell; a pasted book needn't be read. */
const CHARACTERS_LOOKED_AT = 2000;

/** The language whose small words and letters prevail, else the person's. */
export function languageOf(text: string, speaks: Language = "en"): Language {
  const head = text.slice(0, CHARACTERS_LOOKED_AT);
  const words = fold(head).match(/[a-zß]+/g) ?? [];
  const count = (language: Language): number =>
    words.filter((word) => WORDS[language].has(word)).length +
    (LETTERS[language] ? head.match(LETTERS[language])?.length ?? 0 : 0);
  return [speaks, ...languageCodes].reduce((best, language) =>
    count(language) > count(best) ? language : best
  );
}
