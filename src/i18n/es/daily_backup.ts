import type { Catalogue } from "../catalogue.ts";

/** What is said of backups that are made by themselves. */
export const dailyBackup: Catalogue["dailyBackup"] = {
  cannot: "No se pueden guardar copias de seguridad en {folder}: {reason}",
  apart: "se esperaba una carpeta aparte, fuera del espacio de trabajo",
  apartHint:
    "El agente podría leer tus claves en ella. Elige otra: miniclaw config set backup.folder RUTA",
  noFolder: "se esperaba una carpeta, no hay ninguna",
  noFolderHint:
    "Conecta su disco o crea la carpeta, o elige otra: miniclaw config set backup.folder RUTA",
  off: "no se hace ninguna sola",
  offHint: "Para una al día: miniclaw config set backup.enabled true",
  last: "la última es de {at}, en {folder}",
  none: "aún no se ha hecho ninguna en {folder}",
  stale: "la última es de {at}, hace dos días o más",
  whileHint: "La pasarela las hace mientras funciona: miniclaw status",
  failed: "la de {at} falló: {reason}",
  failedHint: "Se vuelve a intentar cada hora mientras funciona la pasarela",
};
