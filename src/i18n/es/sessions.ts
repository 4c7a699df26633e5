import type { Catalogue } from "../catalogue.ts";

/** What is said of the conversations. */
export const sessions: Catalogue["sessions"] = {
  none: "Aún no hay conversaciones",
  listed: {
    one: "{id}  {used} UTC  1 mensaje",
    other: "{id}  {used} UTC  {count} mensajes",
  },
  deleted: "Se ha borrado {id}",
  user: "[{at}] tú",
  assistant: "[{at}] agente",
  tool: "[{at}] herramienta",
  cannotRead: "No se puede leer la conversación «{id}»",
  lookAt: "Mira {path}, o bórrala",
  cannotFind: "No se encuentra la conversación «{id}»",
  seeList: "Consulta: miniclaw sessions list",
  nameTooLong:
    "No se puede usar la conversación «{start}…»: se esperaba un nombre más corto",
  fileName: "El nombre de su archivo tendría {letters} de {most} letras",
};
