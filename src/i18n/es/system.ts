import type { Catalogue } from "../catalogue.ts";

/** What systems say when they refuse, word for word. */
export const system: Catalogue["system"] = {
  noSuchFile: "no existe ese archivo o carpeta",
  denied: "el acceso está denegado",
  notPermitted: "la operación no está permitida",
  aFolder: "es una carpeta",
  noFolder: "no es una carpeta",
  there: "el archivo ya existe",
  readOnly: "el sistema de archivos es de solo lectura",
  notEmpty: "la carpeta no está vacía",
  tooLong: "el nombre del archivo es demasiado largo",
  ioError: "error de entrada o salida",
  inUse: "la dirección ya está en uso",
  connectionRefused: "se rechazó la conexión",
};
