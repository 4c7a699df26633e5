import { freeText, looksLikePath } from "./clean.ts";
import { fold } from "./fold.ts";
import type { Heard, Intent, PerLanguage, Step } from "./intent.ts";
import { partsOf, phrase } from "./phrase.ts";
import { writeStep } from "./write_step.ts";

const BEFORE_TARGET: PerLanguage<readonly string[]> = {
  en: [" to ", " into ", " in ", " as "],
  fr: [" dans ", " sous "],
  de: [" in ", " nach ", " unter "],
  es: [" en ", " como "],
};
const TARGET = phrase(
  "((the |a |my |new |le |un |mon |nouveau |die |eine |neue |el |mi |nuevo )*" +
    "(?<file>file|fichier|datei|archivo|fichero) " +
    "(called |named |nomme |appele |namens |llamado )?)?<path>",
);

/** Writing a text to a file: the text comes first. */
export const writeFile: Intent = {
  examples: {
    en: ['write "buy milk" to todo.txt', "save hello world in notes/hello.md"],
    fr: ["écris « acheter du lait » dans courses.txt"],
    de: ["schreib „Milch kaufen“ in einkauf.txt"],
    es: ["escribe «comprar leche» en compra.txt"],
  },
  phrases: {
    en: [phrase("(write|save|store|put)( the (text|words))? <rest>")],
    fr: [
      phrase(
        "(ecri(s|re|vez)|enregistre[rz]?|sauvegarde[rz]?|mets|mettez)( le texte| les mots)? <rest>",
      ),
    ],
    de: [phrase("(schreibe?|speichere?)( den text| die worter)? <rest>")],
    es: [phrase("(escrib(e|ir)|guarda(r)?)( el texto| las palabras)? <rest>")],
  },
  form: "command",
  plan(heard): Step | undefined {
    const { text, target } = splitAtTarget(heard);
    const folded = fold(target);
    const { file, path } = partsOf(target, folded, TARGET) ?? {};
    if (path === undefined) return undefined;
    const content = freeText(text);
    // "Write a poem in French" names no file.
    const isFile = file ?? (content !== text.trim() || looksLikePath(path));
    return isFile
      ? writeStep(withoutFullStop(path), content, heard)
      : undefined;
  },
};

/** Cuts at the last "to", which a text may hold but a file's name hardly does. */
function splitAtTarget(
  { parts: { rest = "" }, language }: Heard,
): { text: string; target: string } {
  const folded = fold(rest);
  const cuts = BEFORE_TARGET[language].map((word) => ({
    at: folded.lastIndexOf(word),
    length: word.length,
  }));
  const { at, length } = cuts.reduce((a, b) => a.at > b.at ? a : b);
  return at < 0
    ? { text: rest, target: "" }
    : { text: rest.slice(0, at), target: rest.slice(at + length) };
}

function withoutFullStop(path: string): string {
  return path.replace(/[.!?]$/, "");
}
