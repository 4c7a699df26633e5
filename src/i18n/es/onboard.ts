import type { Catalogue } from "../catalogue.ts";

/** The guide through the set-up: its frame, and answers that several questions share. */
export const onboard: Catalogue["onboard"] = {
  cannotAsk:
    "No se pueden hacer preguntas: se esperaba un terminal, se encontró una tubería o un archivo",
  takeDefaults:
    "Para aceptar los valores predeterminados sin preguntas: miniclaw onboard --yes",
  cannotRead: "No se puede leer {path}: {reason}",
  checkPathOrSet:
    "Comprueba la ruta indicada con --config; para crear ahí un archivo, indícala en MINICLAW_CONFIG_PATH",
  correctOrForce:
    "Corrige el archivo, o empieza de nuevo y conserva el antiguo al lado: miniclaw onboard --force",
  changedMeanwhile:
    "No se puede escribir {path}: alguien lo ha cambiado entretanto",
  runAgain: "No se ha escrito nada; vuelve a ejecutar miniclaw onboard",
  left: "Configuración cancelada: no se ha cambiado nada",
  welcome: "Te damos la bienvenida a miniclaw",
  firstTime:
    "Unas pocas preguntas y tu agente responderá.\nIntro acepta lo que se muestra; Esc sale sin cambiar nada.",
  anotherTime:
    "No se cambia nada hasta que lo confirmes al final.\nIntro acepta lo que se muestra; Esc sale.",
  whatIsSetUp: "Configuración actual",
  whatToChange: "¿Qué quieres cambiar?",
  changeSource: "De dónde vienen las respuestas",
  beginTelegram: "Configurar Telegram",
  finishTelegram: "Terminar de configurar Telegram",
  changeTelegram: "Cambiar Telegram",
  changeTimeZone: "Tu zona horaria",
  startOver: "Empezar de nuevo",
  startOverHint:
    "se conservan las claves, y la configuración antigua junto a la nueva",
  leaveAll: "Dejarlo todo como está",
  askTimeZone: "Tu zona horaria, para fechas y recordatorios",
  unknownTimeZone:
    "Esa zona horaria no se conoce; se escribe como Europe/Paris",
  yourSetUp: "Esta es tu configuración",
  writeIt: "¿Guardarla?",
  didNotWork: "No ha funcionado",
  whatNow: "¿Y ahora qué?",
  tryAgain: "Intentarlo de nuevo",
  keepAnyway: "Dejarlo así de todos modos",
  goBack: "Volver y elegir otra cosa",
  keepIt: "Conservar",
  pasteAnother: "Pegar otro valor",
  staysThere: "Se queda donde está y no se copia en la configuración.",
};
