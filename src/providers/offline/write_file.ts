import { texts } from "../../i18n/en/offline.ts";
import { freeText, looksLikePath, onePath } from "./clean.ts";
import { fold } from "./fold.ts";
import type { Heard, Intent, PerLanguage, Step } from "./intent.ts";
import { partsOf, phrase } from "./phrase.ts";

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
const ONE = '(?<path>"[^"]*"|[^\\s:]+)';

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
    return isFile ? write(withoutFullStop(path), content, heard) : undefined;
  },
};

/** Writing a file whose name comes first. */
export const createFile: Intent = {
  examples: {
    en: [
      "create a file hello.txt containing Hello, world!",
      "write a file notes.txt with hello",
    ],
    fr: [
      "crée un fichier bonjour.txt contenant Bonjour à tous !",
      "écris le fichier salut.txt avec bonjour",
    ],
    de: ["erstelle eine Datei hallo.txt mit dem Inhalt Hallo, Welt!"],
    es: ["crea un archivo hola.txt con el contenido ¡Hola a todos!"],
  },
  phrases: {
    en: [
      phrase(
        `(create|make|write|add)( me)?( a| the)?( new)?( text)? file( called| named)? ${ONE} ` +
          "(with( the (content|contents|text)| (content|contents|text))?|containing|that (says|contains)|saying)" +
          "( :|:)? <content>",
      ),
      phrase(`(write|save) (to|in|into)( the)?( file)? ${ONE}( :|:) <content>`),
    ],
    fr: [
      phrase(
        `(cree[rz]?|fai(s|re)|ecri(s|re|vez)|ajoute[rz]?)(-moi)?( un| le)?( nouveau)? fichier` +
          `( nomme| appele)? ${ONE} ` +
          "(avec( le (contenu|texte)| (contenu|texte))?|contenant|qui (dit|contient))( :|:)? <content>",
      ),
      phrase(`ecri(s|re|vez) dans( le)?( fichier)? ${ONE}( :|:) <content>`),
    ],
    de: [
      phrase(
        `(erstelle?|schreibe?|mache?)( mir)?( eine| die)?( neue)? datei( namens)? ${ONE} ` +
          "(mit( dem (inhalt|text)| (inhalt|text))?)( :|:)? <content>",
      ),
      phrase(`schreibe? in( die)?( datei)? ${ONE}( :|:) <content>`),
    ],
    es: [
      phrase(
        `(crea(me|r)?|haz(me)?|escrib(e|ir))( un| el)?( nuevo)? (archivo|fichero)( llamado)? ${ONE} ` +
          "(con( el (contenido|texto)| (contenido|texto))?|que (diga|contenga))( :|:)? <content>",
      ),
      phrase(
        `escrib(e|ir) en( el)?( archivo| fichero)? ${ONE}( :|:) <content>`,
      ),
    ],
  },
  form: "prose",
  plan: (heard) =>
    write(heard.parts.path ?? "", freeText(heard.parts.content ?? ""), heard),
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

function write(
  target: string,
  content: string,
  { say }: Heard,
): Step | undefined {
  const path = onePath(target);
  if (path === undefined) return undefined;
  return {
    kind: "call",
    tool: "filesystem",
    arguments: { action: "write", path, content },
    tell: () => say(texts.written, { path, count: content.length }),
  };
}
