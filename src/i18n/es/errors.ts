import type { Catalogue } from "../catalogue.ts";

/** What is said of errors that don't explain themselves. */
export const errors: Catalogue["errors"] = {
  error: "Error: {message}",
  narrowed: "miniclaw se ha iniciado con menos permisos de los que necesita",
  diskFull: "No se puede escribir: el disco está lleno",
  freeSpace:
    "Libera espacio e inténtalo de nuevo; no se ha perdido nada de lo ya escrito",
  unknown: "Error desconocido",
  cannotUse: "No se puede usar {path}: {reason}",
  refused: "El sistema lo ha rechazado: {reason}",
  interrupted: "Interrumpido",
};
