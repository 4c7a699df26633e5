import type { Catalogue } from "../catalogue.ts";

/** What is said of a command line that can't be run as it stands. */
export const usage: Catalogue["usage"] = {
  agreeBeforehand: "Para aceptar de antemano, añade {option}",
  cannotAsk:
    "No se puede pedir confirmación: se esperaba un terminal, se encontró una tubería o un archivo",
  cannotUse:
    "No se puede usar «{name}»: se esperaba {wish}, se encontró {found}",
  didYouMean: "¿Querías decir «{guess}»?",
  giveContent: "Indica el texto con -c, o -c - para leer la entrada estándar",
  integer: "un entero de {from} a {to}",
  missingArgument:
    "No se puede ejecutar «{command}»: se esperaba {name}, no se encontró nada",
  missingContent:
    "No se puede escribir: se esperaba «--content TEXT», no se encontró nada",
  missingValue:
    "No se puede usar «{name}»: se esperaba {wish}, no se encontró nada",
  needsQuotes:
    "Un texto de varias palabras va entre comillas; consulta: {command}",
  noHome: "No se encuentra la carpeta personal: HOME no está definida",
  or: "{first} o {second}",
  saidNo: "No se ha cambiado nada: has dicho que no",
  see: "Consulta: {command}",
  setHome: "Indica en MINICLAW_HOME la carpeta que miniclaw puede usar",
  surplusArgument: "No se puede ejecutar «{command}»: sobra «{word}»",
  takesNoValue: "No se puede usar «{name}»: esta opción no admite ningún valor",
  unknownCommand: "Comando desconocido: «{command}»",
  unknownOption: "Opción desconocida: «{option}»",
};
