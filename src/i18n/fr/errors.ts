import type { Catalogue } from "../catalogue.ts";

/** What is said of errors that don't explain themselves. */
export const errors: Catalogue["errors"] = {
  error: "Erreur : {message}",
  narrowed:
    "miniclaw a été lancé avec moins d’autorisations qu’il ne lui en faut",
  diskFull: "Écriture impossible : le disque est plein",
  freeSpace:
    "Libérez de la place et réessayez ; rien de ce qui était écrit n’est perdu",
  unknown: "Erreur inconnue",
  cannotUse: "Impossible d’utiliser {path} : {reason}",
  refused: "Le système a refusé : {reason}",
  interrupted: "Interrompu",
};
