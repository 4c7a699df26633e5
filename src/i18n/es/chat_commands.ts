import type { Catalogue } from "../catalogue.ts";

/** What chat commands answer, and how the person is asked for leave. */
export const chatCommands: Catalogue["chatCommands"] = {
  noCommand: "El comando /{name} no existe. /help los muestra todos.",
  noCommandGuess: "El comando /{name} no existe. ¿Querías decir /{guess}?",
  hello: `¡Hola! Soy tu agente. Escríbeme como a una persona.
Prueba por ejemplo:
- Recuerda que la basura se saca los jueves
- ¿Qué sabes de la basura?
- Lista los archivos de mi espacio de trabajo

/help muestra los comandos.`,
  fresh: "Aquí empieza una conversación nueva. Lo que anoté antes se conserva.",
  stopped: "Detenido.",
  stoppedWork: "{name} detenido: {title}",
  nothingRuns: "No hay nada en marcha en este chat.",
  modelInUse: "Este chat usa {model} ({provider}).",
  modelChosen: "A partir de ahora este chat usa {model} ({provider}).",
  noModel: "Aquí no hay ningún modelo «{name}».",
  noModelGuess: "Aquí no hay ningún modelo «{name}». ¿Querías decir {guess}?",
  knownModels: "Conocidos en {provider}:",
  moreModels: { one: "… y {count} más", other: "… y {count} más" },
  model: "Modelo: {model} ({provider})",
  conversation: {
    one: "Conversación: {id}, {count} mensaje",
    other: "Conversación: {id}, {count} mensajes",
  },
  answering: "Respondiendo desde {moment}",
  background: "En segundo plano:",
  noBackground: "En segundo plano: nada",
  work: "- {name}: {title} (desde {moment})",
  tokensToday: "Tokens hoy: {tokens}",
  tokensTodayOf: "Tokens hoy: {tokens} de {limit} (limits.tokens_per_day)",
  estimated: "{tokens} de ellos estimados",
  littleCost: "menos de 0,01 {currency}",
  sayApprove: "Escribe /approve CODE, o /approve CODE always.",
  sayDeny: "Escribe /deny CODE.",
  nothingWaits:
    "Con ese código no hay nada pendiente aquí: ya se respondió o caducó.",
  notYours: "Solo puede responder la persona a la que se preguntó.",
  refused: "Rechazado: {call}",
  allowedOnce: "Permitido esta vez: {call}",
  allowedAlways: "Permitido a partir de ahora: {program}",
  allowedOnlyOnce:
    "Permitido esta vez: {call}. No se puede permitir para siempre.",
  deadButton: "Este botón ya no hace nada.",
};
