import type { Catalogue } from "../catalogue.ts";

/** What miniclaw agent says on a terminal, beside the answers. */
export const agent: Catalogue["agent"] = {
  badSession:
    'No se puede usar «--session»: se esperaba un nombre, se encontró ""',
  noMessage:
    "No se puede preguntar al agente: se esperaba un mensaje, no se encontró nada",
  giveMessage: 'Dalo con -m "…", o por una tubería (pipe)',
  prompt: "tú> ",
  welcome: "miniclaw, {model}. /help lista los comandos, Ctrl-D para salir.",
  leave: "Pulsa Ctrl-C otra vez, o Ctrl-D, para salir",
  stopping: "Deteniendo; pulsa Ctrl-C otra vez para salir al instante",
  stopped: "[detenido]",
  nothingSent:
    "No se enviaría nada: es un comando de chat, que se responde sin modelo",
  part: {
    one: "=== {name}, cerca de 1 token ===",
    other: "=== {name}, cerca de {count} tokens ===",
  },
  inShort: "=== En resumen ===",
  inAll: "{tokens}  en total, para {model}",
  keptFree: "{tokens}  reservados para la respuesta",
  window: "{tokens}  la ventana (agent.context_tokens)",
  gatewayGone: "No se puede contactar con la pasarela: ha terminado",
  startAgain:
    "Iníciala de nuevo, o sal de este chat (Ctrl-D) y empieza otro sin ella",
  messageTooLong:
    "No se puede entregar el mensaje a la pasarela: se esperaba 1 MiB como máximo, se encontraron {size} MiB",
  putIntoFile:
    "Ponlo en un archivo del espacio de trabajo e indica ese archivo",
  gatewayEnded:
    "La pasarela ha terminado; tu próximo mensaje volverá a buscarla.",
  endedBefore: "La pasarela terminó antes de haber respondido",
  answersLater:
    "Responderá cuando vuelva a estar en marcha, y el próximo chat con miniclaw agent mostrará la respuesta. Para ver cómo está: miniclaw status",
  askAgain: "Aún no había confirmado que recibió el mensaje: pregunta otra vez",
  whileAway: "Mientras no estabas:",
  said: "(hace {time}) {text}",
  saidNow: "(ahora mismo) {text}",
};
