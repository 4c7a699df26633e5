import { texts } from "../../i18n/en/offline.ts";
import { looksLikePath, onePath, withoutParticle } from "./clean.ts";
import { fold } from "./fold.ts";
import type { Intent, Step } from "./intent.ts";
import { phrase } from "./phrase.ts";
import { shown } from "./shown.ts";

const IN =
  "( (in|of|from|under|inside)( the| my)?( folder| directory)? <path>)?";
const DANS =
  "(( dans | de | du | d'| en )((le |la |mon )?(dossier|repertoire) )?<path>)?";

const IM =
  "( (im|in|aus|unter)( dem| der| meinem| deinem)?( ordner| verzeichnis)? <path>)?";
const EN =
  "( (en|de|del|dentro de)( el| la| mi| tu)?( carpeta| directorio)? <path>)?";

/** Other names of the workspace. */
const HERE = phrase(
  "((the|my|your|this|le|mon|ton) )?workspace|(l'|mon )?espace de travail|here|ici|" +
    "arbeitsbereich|hier|espacio de trabajo|aqui|" +
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
    de: [
      "liste die Dateien auf",
      "zeig mir die Dateien im Ordner notizen",
      "welche Dateien gibt es?",
    ],
    es: [
      "lista los archivos",
      "muéstrame los archivos de la carpeta notas",
      "¿qué archivos hay?",
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
    de: [
      phrase(
        `(liste|list|zeige?)( mir)?( bitte)?( alle)?( die| meine| deine)? dateien${IM}( auf| an)?`,
      ),
      phrase("(alle|die|meine) dateien (auflisten|anzeigen|zeigen)"),
      phrase(`welche dateien (gibt es|hast du|habe ich|sind)( da| hier)?${IM}`),
      phrase(
        "was (ist|liegt) (im|in dem|in meinem) (ordner|verzeichnis) <path>",
      ),
    ],
    es: [
      phrase(
        "(lista(r|me)?|muestra(me)?|mostrar|ensena(me)?|dime)( todos)?" +
          `( los| mis| tus)? (archivos|ficheros)${EN}`,
      ),
      phrase(`que (archivos|ficheros) (hay|tengo|tienes)( aqui)?${EN}`),
      phrase("lista(r|me)? (la |el |mi )?(carpeta|directorio) <path>"),
      phrase("que hay en (la |el |mi )?(carpeta|directorio) <path>"),
    ],
  },
  form: "plain",
  plan({ parts, language, say }): Step | undefined {
    const named = withoutParticle(parts.path ?? ".", language);
    const path = HERE.test(fold(named)) ? "." : onePath(named);
    if (path === undefined) return undefined;
    if (parts.maybe !== undefined && !looksLikePath(named)) return undefined;
    const intro = path === "."
      ? say(texts.inWorkspace)
      : say(texts.inFolder, { path });
    return {
      kind: "call",
      tool: "filesystem",
      arguments: { action: "list", path },
      tell: (result) => `${intro}\n${shown(result, say)}`,
    };
  },
};
