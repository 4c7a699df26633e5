import type { Catalogue } from "../catalogue.ts";

/** What is said in a chat beside the agent's own answers. */
export const chat: Catalogue["chat"] = {
  gaveUp:
    "He dejado tu mensaje «{words}»: miniclaw falló {crashes} veces mientras trabajaba en él. Inténtalo con otras palabras o en pasos más pequeños.",
  setAside: "Apartado tras {crashes} fallos",
  stoppedHere: "(detenido)",
  cutOff: "La respuesta se ha cortado: se alcanzó agent.max_tokens",
  maxRounds:
    "Detenido tras {rounds} rondas de herramientas: se alcanzó agent.max_iterations",
  goOn:
    "Continúa con un mensaje nuevo como «sigue», o aumenta agent.max_iterations",
  stuck:
    "Detenido: el modelo repitió {times} veces la misma llamada fallida a «{tool}»",
  askOtherwise: "Pídelo con otras palabras o prueba otro modelo",
  modelRefused: "El modelo «{model}» se ha negado a responder",
  putOtherwise: "Dilo con otras palabras o elige otro modelo",
  modelSilent: "El modelo «{model}» no ha dado ninguna respuesta",
  tryAgain: "Inténtalo de nuevo o elige otro modelo: miniclaw help models",
  noModelYet:
    "Todavía no hay ningún modelo configurado, así que responden unas reglas sencillas. Para configurar uno: miniclaw onboard",
  noModelSet:
    "No se puede preguntar a {provider}: «agent.model» no está definido",
  providerGone:
    "No se puede preguntar a {name}: se esperaba un proveedor de la configuración, y este ya no está en ella",
  chooseAnother:
    "Elige otro para este chat: /model NAME, o la lista junto al mensaje en la página",
  withHint: "{message}. {hint}",
  workEnded: "[{name}] {title}\n{text}",
  workUnfinished:
    "{text}\nError: sin terminar tras {rounds} rondas de herramientas",
  workStuck: "{text}\nError: detenido, porque {tool} fallaba una y otra vez",
  workStopped: "Detenido",
  workLost:
    "[{name}] {title}\nNo estaba terminado cuando miniclaw acabó, y no volverá a empezar por sí solo.",
  cannotAsk: "No se puede preguntar al modelo",
  cannotLook: "No se puede mirar HEARTBEAT.md",
  cannotGoOnChat: "No se puede seguir con este mensaje",
  cannotGoOnJob: "No se puede seguir con esta tarea programada",
  cannotGoOnNamedJob: "No se puede seguir con la tarea {job}",
  cannotGoOnHeartbeat: "No se puede seguir con esta consulta de HEARTBEAT.md",
  cannotGoOnTask: "No se puede seguir con este encargo",
  cannotGoOnNotes: "No se puede seguir con estas notas",
  limitOfDay:
    "{what}: {key} permite {most} tokens al día y se han usado {used}",
  limitOfRun:
    "{what}: {key} permite {most} tokens por ejecución y se han usado {used}",
  limitOfTurn:
    "{what}: {key} permite {most} tokens por respuesta y se han usado {used}",
  limitHint: "{when}. Para permitir más: {command}",
  tomorrow: "Continúa mañana a las {time} ({timezone})",
  nextRun: "Su próxima ejecución cuenta desde 0",
  newMessage: "Un mensaje nuevo cuenta desde 0",
  nearLimitOfDay:
    "Se han usado {used} de los {most} tokens que {key} permite al día ({percent} %)",
  nearLimitOfRun:
    "Se han usado {used} de los {most} tokens que {key} permite por ejecución ({percent} %)",
  nearLimitOfTurn:
    "Se han usado {used} de los {most} tokens que {key} permite por respuesta ({percent} %)",
  cannotWrite: "No se puede escribir en la carpeta de miniclaw: {why}",
  cannotOpenJournal: "No se puede abrir el diario: {why}",
  theDiskIsFull: "el disco está lleno",
  freeDisk: "Libera espacio; lo que ya se aceptó se conserva y se continuará",
  lookAtDisk:
    "Revisa el disco de la carpeta de miniclaw; lo que ya se aceptó se conserva",
  lookAtJournal:
    "Revisa {folder}: ahí se conserva lo aceptado que aún no tiene respuesta",
  stopping: "No se puede aceptar el mensaje: miniclaw se está cerrando",
  sendAgain: "Envíalo de nuevo en un momento",
};
