import type { Catalogue } from "../catalogue.ts";

/** What is said of backups that are made by themselves. */
export const dailyBackup: Catalogue["dailyBackup"] = {
  cannot: "In {folder} können keine Sicherungen liegen: {reason}",
  apart: "erwartet war ein eigener Ordner außerhalb des Arbeitsbereichs",
  apartHint:
    "Der Agent könnte deine Schlüssel darin lesen. Wähl einen anderen: miniclaw config set backup.folder PFAD",
  noFolder: "erwartet war ein Ordner, es gibt keinen",
  noFolderHint:
    "Steck seine Platte an oder leg den Ordner an, oder wähl einen anderen: miniclaw config set backup.folder PFAD",
};
