import type { Catalogue } from "../catalogue.ts";

/** What is said of backups that are made by themselves. */
export const dailyBackup: Catalogue["dailyBackup"] = {
  cannot: "Impossible de conserver des sauvegardes dans {folder} : {reason}",
  apart: "un dossier à part est attendu, hors de l’espace de travail",
  apartHint:
    "L’agent pourrait y lire vos clés. Choisissez-en un autre : miniclaw config set backup.folder CHEMIN",
  noFolder: "un dossier est attendu, il n’y en a pas",
  noFolderHint:
    "Branchez son disque ou créez le dossier, ou choisissez-en un autre : miniclaw config set backup.folder CHEMIN",
  off: "aucune n’est faite automatiquement",
  offHint: "Pour une par jour : miniclaw config set backup.enabled true",
  last: "la dernière date de {at}, dans {folder}",
  none: "aucune n’a encore été faite dans {folder}",
  stale: "la dernière date de {at}, il y a deux jours ou plus",
  whileHint: "La passerelle les fait pendant qu’elle tourne : miniclaw status",
  failed: "celle de {at} a échoué : {reason}",
  failedHint:
    "Elle est retentée toutes les heures tant que la passerelle tourne",
};
