import type { Catalogue } from "../catalogue.ts";

/** What the API says of what can't be found or changed. */
export const resources: Catalogue["resources"] = {
  changedMeanwhile: "Le texte a été modifié entre-temps : rien n’a été écrit",
  isAnswering:
    "Impossible de supprimer la conversation : une réponse y est en cours",
  loadAgain: "Rechargez-le et refaites-y votre modification",
  noPlainFile:
    "Impossible d’utiliser {path}. Attendu : un fichier, reçu : un lien, un dossier ou un tube",
  noVersion: "Il n’y a pas de version antérieure {version}",
  nothingToUndo: "Il n’y a pas de version antérieure à laquelle revenir",
  slowModels: {
    one: "Le service n’a pas donné la liste de ses modèles en {count} seconde",
    other:
      "Le service n’a pas donné la liste de ses modèles en {count} secondes",
  },
  stopFirst: "Arrêtez d’abord la réponse, ou attendez qu’elle soit finie",
  unknownJob: "Il n’y a pas de tâche « {id} »",
  unknownNote: "Il n’y a pas de note « {name} »",
  unknownSkill: "Il n’y a pas de compétence « {name} »",
};
