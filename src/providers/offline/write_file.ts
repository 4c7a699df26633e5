import { freeText, looksLikePath, onePath } from "./clean.ts";
import { fold } from "./fold.ts";
import type { Bilingual, Heard, Intent, Step } from "./intent.ts";
import { partsOf, phrase } from "./phrase.ts";

const BEFORE_TARGET: Bilingual<readonly string[]> = {
  en: [" to ", " into ", " in ", " as "],
  fr: [" dans ", " sous "],
};
const TARGET = phrase(
  "((the |a |my |new |le |un |mon |nouveau )*(?<file>file|fichier) " +
    "(called |named |nomme |appele )?)?<path>",
);
const ONE = '(?<path>"[^"]*"|[^\\s:]+)';

/** Writing a text to a file: the text comes first. */
export const writeFile: Intent = {
  examples: {
    en: ['write "buy milk" to todo.txt', "save hello world in notes/hello.md"],
    fr: ["écris « acheter du lait » dans courses.txt"],
  },
  phrases: {
    en: [phrase("(write|save|store|put)( the (text|words))? <rest>")],
    fr: [
      phrase(
        "(ecri(s|re|vez)|enregistre[rz]?|sauvegarde[rz]?|mets|mettez)( le texte| les mots)? <rest>",
      ),
    ],
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
  { language }: Heard,
): Step | undefined {
  const path = onePath(target);
  if (path === undefined) return undefined;
  return {
    kind: "call",
    tool: "filesystem",
    arguments: { action: "write", path, content },
    tell: () => ({
      en: `Written to ${path} (${content.length} characters).`,
      fr: `Écrit dans ${path} (${content.length} caractères).`,
    }[language]),
  };
}
