import type { Catalogue } from "../catalogue.ts";

/** Why the files of a skill from elsewhere are refused. */
export const skillBundle: Catalogue["skillBundle"] = {
  longPath:
    "No se puede añadir el archivo {path}: se esperaban {characters} caracteres y {steps} niveles como máximo",
  oddPath:
    "No se puede añadir el archivo {path}: se esperaba una ruta sencilla dentro de la carpeta de la habilidad",
  refused: "No se puede añadir la habilidad: se esperaba {expected}",
  tooManyFiles: "un máximo de {most} archivos, se encontraron más",
  tooManyBytes: "un máximo de {size}, se encontró más",
  pathTwice: "cada ruta una sola vez, se encontró {path} de nuevo",
  noSkillFolder: "una carpeta con un SKILL.md, se encontró una sin él",
  nameOwnFolder:
    "Indica la carpeta de la propia habilidad, no la que la contiene",
  noPlainFile:
    "solo archivos normales, se encontró un enlace o un dispositivo: {path}",
  link: "solo archivos normales, se encontró un enlace: {path}",
  device: "solo archivos normales, se encontró un dispositivo: {path}",
  largeFile: "un archivo más pequeño, se encontró {path}",
  brokenGzip: "un archivo gzip íntegro, se encontró uno dañado",
  unpacksTooLarge:
    "un archivo comprimido más pequeño, se encontró uno que descomprimido es demasiado grande",
  webPage: "un SKILL.md o un archivo comprimido, se encontró una página web",
  lookForFile:
    "Busca ahí el archivo mismo, por ejemplo un enlace llamado Raw o Download",
  otherFile:
    "un SKILL.md o un archivo .zip, .tar o .tar.gz, se encontró otro archivo",
  password: "un archivo comprimido sin contraseña",
  packing: "archivos comprimidos con deflate, se encontró el método {method}",
  brokenFile: "un archivo zip íntegro, se encontró {path} dañado",
  brokenZip: "un archivo zip íntegro, se encontró uno dañado",
  brokenTar: "un archivo tar íntegro, se encontró uno dañado",
  largeTar: "un archivo comprimido con archivos pequeños",
  noSkill: "un archivo comprimido con un SKILL.md, se encontró uno sin él",
  manySkills:
    "un archivo comprimido con una habilidad, se encontraron {number}: {names}",
  unpackIt: "Descomprímelo y añade la carpeta de la que quieras",
};
