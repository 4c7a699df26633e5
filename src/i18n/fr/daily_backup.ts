import type { Catalogue } from "../catalogue.ts";

/** What is said of backups that are made by themselves. */
export const dailyBackup: Catalogue["dailyBackup"] = {
  cannot: "Impossible de conserver des sauvegardes dans {folder} : {reason}",
  apart: "un dossier à part est attendu, hors de l’espace de travail",
  apartHint:
    "L’agent pourrait y lire vos clés. Choisissez-en un autre : miniclaw config set backup.folder CHEMIN",
  noFolder: "un dossier est attendu, il n’y en a pas",
  noFolderHint:
    "Branchez son disque ou créez le dossier, ou choisissez-en un autre : miniclaw config set backup.folder CHEMIN",
};
