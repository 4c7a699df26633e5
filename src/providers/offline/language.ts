import { fold } from "./fold.ts";
import type { Language } from "./intent.ts";

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

/** Enough to tell; a pasted book needn't be read. */
const CHARACTERS_LOOKED_AT = 2000;

/** French where its small words and accents prevail, else English. */
export function languageOf(text: string): Language {
  const head = text.slice(0, CHARACTERS_LOOKED_AT);
  const words = fold(head).match(/[a-z]+/g) ?? [];
  const french = words.filter((word) => FRENCH.has(word)).length +
    (head.match(/[àâçèéêëîïôùûœ]/gi)?.length ?? 0);
  const english = words.filter((word) => ENGLISH.has(word)).length;
  return french > english ? "fr" : "en";
}
