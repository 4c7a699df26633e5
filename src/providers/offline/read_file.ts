import { looksLikePath, onePath } from "./clean.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

/** Reading a file. "Show" and "open" need a name that can only be a file's. */
export const readFile: Intent = {
  examples: {
    en: ["read notes.txt", "show me the file notes/todo.md", "cat USER.md"],
    fr: ["lis notes.txt", "montre-moi le fichier notes/todo.md"],
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
  },
  form: "plain",
  plan({ parts, language }): Step | undefined {
    const { sure, file, path: named = "" } = parts;
    const path = onePath(named);
    if (path === undefined) return undefined;
    if (!sure && !file && !looksLikePath(named)) return undefined;
    return {
      kind: "call",
      tool: "filesystem",
      arguments: { action: "read", path },
      tell: (result) =>
        `${path}${{ en: ":", fr: " :" }[language]}\n${shown(result, language)}`,
    };
  },
};
