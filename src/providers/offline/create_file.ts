import { freeText } from "./clean.ts";
import type { Intent } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { writeStep } from "./write_step.ts";

const ONE = '(?<path>"[^"]*"|[^\\s:]+)';

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
    writeStep(
      heard.parts.path ?? "",
      freeText(heard.parts.content ?? ""),
      heard,
    ),
};
