import type { Catalogue } from "../catalogue.ts";

/** What is said of the notes. */
export const memory: Catalogue["memory"] = {
  addedLong: "Añadido a MEMORY.md",
  addedToday: "Añadido a la nota de hoy",
  changedLong: "MEMORY.md ha cambiado",
  changedToday: "La nota de hoy ha cambiado",
  sameLong: "MEMORY.md sigue como estaba",
  sameToday: "La nota de hoy sigue como estaba",
  emptyLong: "Aún no hay nada en MEMORY.md",
  emptyToday: "Aún no hay nada en la nota de hoy",
  noEditor:
    "No se puede editar: se esperaba un editor en $VISUAL o $EDITOR, no se encontró nada",
  nameEditor: "Indica uno primero, por ejemplo: export EDITOR=nano",
  editorFailed:
    "No se puede editar: se esperaba que {editor} terminara bien, se encontró el código de salida {exit}",
  editorMissing: "No se puede editar: {editor} no se puede iniciar",
  whichEditor: "El editor es el que indica $VISUAL o, en su defecto, $EDITOR",
  nothingToForget:
    "No se puede olvidar: se esperaba «--query QUERY», no se encontró nada",
  noneHolds: "Ninguna nota contiene todas esas palabras",
  wouldGo: "Esto se quitaría:",
  removeThese: { one: "¿Quitarla?", other: "¿Quitar estas {count}?" },
  removed: {
    one: "Se ha quitado 1 entrada",
    other: "Se han quitado {count} entradas",
  },
  undo: "El {note} anterior se conserva; para recuperarlo: {command}",
  nothingToRank:
    "No se puede clasificar: se esperaba «--query QUERY», no se encontró nada",
  noneFits: "Ninguna nota encaja con eso",
  score: "PUNTOS",
  date: "FECHA",
  source: "FUENTE",
  text: "TEXTO",
  noneRecent: {
    one: "Ninguna nota de hoy",
    other: "Ninguna nota en los últimos {count} días",
  },
  replaced: "MEMORY.md se ha sustituido",
  written: "MEMORY.md se ha escrito",
  noText: "No se puede anotar: se esperaba un texto, no se encontró nada",
  leadsOut:
    "No se puede usar {note}: se esperaba un archivo en {folder}, se encontró un enlace que lleva fuera",
  noFile:
    "No se puede usar {note}: se esperaba un archivo en {folder}, se encontró otra cosa",
  putFile: "Pon ahí el archivo mismo en su lugar",
};
