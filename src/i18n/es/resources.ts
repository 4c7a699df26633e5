import type { Catalogue } from "../catalogue.ts";

/** What the API says of what can't be found or changed. */
export const resources: Catalogue["resources"] = {
  changedMeanwhile:
    "El texto ha cambiado mientras tanto, así que no se ha escrito nada",
  isAnswering:
    "No se puede borrar la conversación: se está escribiendo una respuesta en ella",
  loadAgain: "Vuelve a cargarlo y haz tu cambio ahí",
  noPlainFile:
    "No se puede usar {path}: se esperaba un archivo, se encontró un enlace, una carpeta o una tubería",
  noVersion: "No hay ninguna versión anterior {version}",
  nothingToUndo: "No hay ninguna versión anterior a la que volver",
  slowModels: {
    one: "El servicio no ha dado la lista de sus modelos en un segundo",
    other: "El servicio no ha dado la lista de sus modelos en {count} segundos",
  },
  stopFirst: "Detén primero la respuesta, o espera a que termine",
  unknownJob: "No hay ninguna tarea «{id}»",
  unknownNote: "No hay ninguna nota «{name}»",
  unknownSkill: "No hay ninguna habilidad «{name}»",
};
