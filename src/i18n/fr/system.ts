import type { Catalogue } from "../catalogue.ts";

/** What systems say when they refuse, word for word. */
export const system: Catalogue["system"] = {
  noSuchFile: "ce fichier ou ce dossier n’existe pas",
  denied: "l’accès est refusé",
  notPermitted: "l’opération n’est pas permise",
  aFolder: "c’est un dossier",
  noFolder: "ce n’est pas un dossier",
  there: "le fichier existe déjà",
  readOnly: "le système de fichiers est en lecture seule",
  notEmpty: "le dossier n’est pas vide",
  tooLong: "le nom du fichier est trop long",
  ioError: "erreur d’entrée-sortie",
  inUse: "l’adresse est déjà utilisée",
  connectionRefused: "la connexion est refusée",
};
