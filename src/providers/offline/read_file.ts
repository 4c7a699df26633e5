import { texts } from "../../i18n/en/offline.ts";
import { looksLikePath, onePath, withoutParticle } from "./clean.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

/** Reading a file. "Show" and "open" need a name that can only be a file's. */
export const readFile: Intent = {
  examples: {
    en: ["read notes.txt", "show me the file notes/todo.md", "cat USER.md"],
    fr: ["lis notes.txt", "montre-moi le fichier notes/todo.md"],
    de: ["lies notizen.txt", "zeig mir die Datei notizen/todo.md"],
    es: ["lee notas.txt", "muéstrame el archivo notas/todo.md"],
  },
  phrases: {
    en: [
      phrase(
        "((?<sure>read|cat)|show( me)?|display|open|print)" +
          "( the contents? of)?( the| my)?(?<file> file)? <path>",
      ),
      phrase("what( is|'s) in( the| my)?(?<file> file)? <path>"),
    ],
    fr: [
      phrase(
        "((?<sure>lis|lire|lisez|lis-moi)|" +
          "(montre[rz]?|affiche[rz]?)(-moi)?|ouvr(e|ir|ez))" +
          "( le contenu (de|du))?( le| mon)?(?<file> fichier)? <path>",
      ),
      phrase("qu'y a-t-il dans( le| mon)?(?<file> fichier)? <path>"),
    ],
    de: [
      phrase(
        "((?<sure>lies|lese)|zeige?|offne)( mir)?( den inhalt (von|der))?" +
          "( die| meine)?(?<file> datei)? <path>",
      ),
      phrase("was steht in( der| meiner)?(?<file> datei)? <path>"),
    ],
    es: [
      phrase(
        "((?<sure>lee(r|me)?)|muestra(me)?|mostrar|abr(e|ir)|ensena(me)?)" +
          "( el contenido (de|del))?( el| mi)?(?<file> archivo| fichero)? <path>",
      ),
      phrase("que hay en( el| mi)?(?<file> archivo| fichero)? <path>"),
    ],
  },
  form: "plain",
  plan({ parts, language, say }): Step | undefined {
    const { sure, file, path: named = "" } = parts;
    const path = onePath(withoutParticle(named, language));
    if (path === undefined) return undefined;
    if (!sure && !file && !looksLikePath(named)) return undefined;
    return {
      kind: "call",
      tool: "filesystem",
      arguments: { action: "read", path },
      tell: (result) => `${say(texts.file, { path })}\n${shown(result, say)}`,
    };
  },
};
