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
  off: "von selbst wird keine gemacht",
  offHint: "Für eine am Tag: miniclaw config set backup.enabled true",
  last: "die letzte ist von {at}, in {folder}",
  none: "in {folder} gibt es noch keine",
  stale: "die letzte ist von {at}, vor zwei Tagen oder mehr",
  whileHint: "Das Gateway macht sie, während es läuft: miniclaw status",
  failed: "die von {at} ist misslungen: {reason}",
  failedHint: "Solange das Gateway läuft, versucht es sie jede Stunde wieder",
};
