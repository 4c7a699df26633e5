import { fold } from "./fold.ts";
import { phrase } from "./phrase.ts";

const POLITE = "(please|pls|plz|s'il (te|vous) plait|stp|svp|bitte|por favor)";
const ASKING = "(could|can|would|will) you( please| kindly)?|" +
  "(peux|pourrais)(-| )tu|tu (peux|pourrais)|(pouvez|pourriez)(-| )vous|" +
  "(kannst|konntest|wurdest) du( bitte| mir)?|(puedes|podrias)( por favor)?";
const WISHING = "i('d| would) like you to|i (want|need) you to|merci de|" +
  "je (veux|voudrais|aimerais) que tu";
const CALLING =
  "((hello|hi|hey|bonjour|bonsoir|salut|hallo|hola)( there| miniclaw)?|miniclaw|ok|okay)";

const OPENING = phrase(
  `(${POLITE}|(?<asking>${ASKING})|${WISHING}|${CALLING}(?=\\s*[,!:]))` +
    "(\\s*[,!:]\\s*| )[¿¡]*<rest>",
);
/** Polite words at the end, after a comma or simply after a space. */
const CLOSING = phrase(
  `(?<rest>[^]*?\\S)((?<comma>\\s*,\\s*)| )(${POLITE}|thanks|thank you|merci|danke|gracias)[\\s.!?]*`,
);
/** Longer than any polite ending; only so much is searched for one. */
const LONGEST_CLOSING = 48;

/** What a person wrote, without what is only manners. */
export interface Utterance {
  /** From the first word that matters; its end is as the person wrote it. */
  exact: string;
  /** The same without closing punctuation and polite words. */
  plain: string;
}

/** Takes the manners off a text. */
export function utterance(text: string): Utterance {
  const { rest, asked } = withoutOpening(
    text.normalize("NFC").replace(/^[\s¿¡]+/, "").trimEnd(),
  );
  const polite = withoutClosing(rest, { afterComma: true });
  // "Can you remember that …?" asks about the remembering, not in the note.
  const exact = asked && polite.endsWith("?")
    ? polite.slice(0, -1).trimEnd()
    : polite;
  const bare = withoutClosing(withoutPunctuation(exact), { afterComma: false });
  return { exact, plain: withoutPunctuation(bare) };
}

function withoutOpening(text: string): { rest: string; asked: boolean } {
  let rest = text;
  let asked = false;
  for (let times = 0; times < 4; times++) {
    const groups = OPENING.exec(fold(rest))?.groups;
    if (groups === undefined) break;
    asked ||= groups.asking !== undefined;
    rest = rest.slice(-groups.rest.length);
  }
  return { rest, asked };
}

function withoutClosing(
  text: string,
  { afterComma }: { afterComma: boolean },
): string {
  const from = Math.max(0, text.length - LONGEST_CLOSING);
  const groups = CLOSING.exec(fold(text.slice(from)))?.groups;
  if (groups === undefined) return text;
  if (afterComma && groups.comma === undefined) return text;
  return text.slice(0, from + groups.rest.length);
}

/** A full stop goes only after a word: the one of `ls .` is a folder. */
function withoutPunctuation(text: string): string {
  let end = text.length;
  while (end > 1) {
    const isEnd = /[\s?!…]/.test(text[end - 1]) ||
      (/[.,;:]/.test(text[end - 1]) &&
        /[\p{L}\p{N}/"»”')]/u.test(text[end - 2]));
    if (!isEnd) break;
    end--;
  }
  return text.slice(0, end);
}
