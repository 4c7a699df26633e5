import { looksLikePath, onePath } from "./clean.ts";
import { fold } from "./fold.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

const IN =
  "( (in|of|from|under|inside)( the| my)?( folder| directory)? <path>)?";
const DANS =
  "(( dans | de | du | d'| en )((le |la |mon )?(dossier|repertoire) )?<path>)?";

/** Other names of the workspace. */
const HERE = phrase(
  "((the|my|your|this|le|mon|ton) )?workspace|(l'|mon )?espace de travail|here|ici|" +
    "((this|the current|current) )?(folder|directory)|((le )?dossier )?courant",
);

/** Listing a folder. */
export const listFiles: Intent = {
  examples: {
    en: [
      "list files",
      "list the files in notes",
      "what files are there?",
      "ls",
    ],
    fr: [
      "liste les fichiers",
      "montre-moi les fichiers du dossier notes",
      "quels fichiers y a-t-il ?",
    ],
  },
  phrases: {
    en: [
      phrase(`(list|show|show me|display)( all)?( the| my| your)? files${IN}`),
      phrase(`(what|which) files (are there|are|do (i|you|we) have)${IN}`),
      phrase("list( the)? (folder|directory) <path>"),
      phrase("what( is|'s) in( the)? (folder|directory) <path>"),
      phrase("(ls|dir)( <path>)?"),
      phrase("(?<maybe>list) <path>"),
    ],
    fr: [
      phrase(
        "(liste[rz]?|montre[rz]?|affiche[rz]?|donne)(-moi)?( tous)? " +
          `(les|mes|tes) fichiers${DANS}`,
      ),
      phrase(
        `quels( sont les| sont mes)? fichiers( y a-t-il| as-tu| ai-je)?${DANS}`,
      ),
      phrase("liste[rz]? (le |mon )?(dossier|repertoire) <path>"),
      phrase("qu'y a-t-il dans( le)? (dossier|repertoire) <path>"),
    ],
  },
  form: "plain",
  plan({ parts, language }): Step | undefined {
    const named = parts.path ?? ".";
    const path = HERE.test(fold(named)) ? "." : onePath(named);
    if (path === undefined) return undefined;
    if (parts.maybe !== undefined && !looksLikePath(named)) return undefined;
    const intro = path === "."
      ? { en: "In the workspace:", fr: "Dans l’espace de travail :" }[language]
      : { en: `In ${path}:`, fr: `Dans ${path} :` }[language];
    return {
      kind: "call",
      tool: "filesystem",
      arguments: { action: "list", path },
      tell: (result) => `${intro}\n${shown(result, language)}`,
    };
  },
};
