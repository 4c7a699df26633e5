import type { Catalogue } from "../catalogue.ts";

/** What is said of the notes. */
export const memory: Catalogue["memory"] = {
  addedLong: "Ajouté à MEMORY.md",
  addedToday: "Ajouté à la note du jour",
  changedLong: "MEMORY.md est modifié",
  changedToday: "La note du jour est modifiée",
  sameLong: "MEMORY.md est inchangé",
  sameToday: "La note du jour est inchangée",
  emptyLong: "MEMORY.md est encore vide",
  emptyToday: "La note du jour est encore vide",
  noEditor:
    "Modification impossible. Attendu : un éditeur dans $VISUAL ou $EDITOR, reçu : rien",
  nameEditor: "Indiquez-en d’abord un, par exemple : export EDITOR=nano",
  editorFailed:
    "Modification impossible : {editor} devait se terminer normalement, code de sortie reçu : {exit}",
  editorMissing: "Modification impossible : {editor} ne peut pas être lancé",
  whichEditor: "L’éditeur est celui que nomme $VISUAL, à défaut $EDITOR",
  nothingToForget:
    "Impossible d’oublier. Attendu : « --query QUERY », reçu : rien",
  noneHolds: "Aucune note ne contient tous ces mots",
  wouldGo: "Ceci serait retiré :",
  removeThese: { one: "La retirer ?", other: "Retirer ces {count} entrées ?" },
  removed: { one: "{count} entrée retirée", other: "{count} entrées retirées" },
  undo: "L’ancien {note} est conservé ; pour le rétablir : {command}",
  nothingToRank:
    "Classement impossible. Attendu : « --query QUERY », reçu : rien",
  noneFits: "Aucune note ne correspond",
  score: "SCORE",
  date: "DATE",
  source: "SOURCE",
  text: "TEXTE",
  noneRecent: {
    one: "Aucune note aujourd’hui",
    other: "Aucune note ces {count} derniers jours",
  },
  replaced: "MEMORY.md est remplacé",
  written: "MEMORY.md est écrit",
  noText: "Impossible d’en prendre note. Attendu : un texte, reçu : rien",
  leadsOut:
    "{note} est inutilisable. Attendu : un fichier dans {folder}, reçu : un lien qui mène au-dehors",
  noFile:
    "{note} est inutilisable. Attendu : un fichier dans {folder}, reçu : autre chose",
  putFile: "Mettez-y plutôt le fichier lui-même",
};
