import type { Catalogue } from "../catalogue.ts";

/** What is said of backups that are made by themselves. */
export const dailyBackup: Catalogue["dailyBackup"] = {
  cannot: "No se pueden guardar copias en {folder}: {reason}",
  apart: "se esperaba una carpeta aparte, fuera del espacio de trabajo",
  apartHint:
    "El agente podría leer tus claves en ella. Elige otra: miniclaw config set backup.folder RUTA",
  noFolder: "se esperaba una carpeta, no hay ninguna",
  noFolderHint:
    "Conecta su disco o crea la carpeta, o elige otra: miniclaw config set backup.folder RUTA",
};
