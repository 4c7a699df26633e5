import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw cron` says. */
export const cron: Catalogue["cron"] = {
  added: "Tarea {id} añadida, próxima ejecución: {moment}",
  enabled: "Tarea {id} activada, próxima ejecución: {moment}",
  disabled: "Tarea {id} desactivada",
  removed: "Tarea {id} eliminada: {message}",
  runsNow: "La tarea {id} se está ejecutando",
  runsLater:
    "La pasarela no está en marcha: la tarea {id} se ejecutará cuando arranque (miniclaw gateway)",
  needsGateway:
    "Las tareas solo se ejecutan mientras `miniclaw gateway` está en marcha",
  none: "Todavía no hay tareas: miniclaw help cron add",
  idTitle: "ID",
  runsTitle: "RITMO",
  stateTitle: "ESTADO",
  chatTitle: "CHAT",
  lastTitle: "ÚLTIMA",
  messageTitle: "MENSAJE",
  noMessage:
    "No se puede programar la tarea: se esperaba «--message TEXT», no se encontró nada",
  giveMessage: "Indica el texto con -m, o -m - para leer la entrada estándar",
  noChat:
    "No se puede usar «{name}»: se esperaba CHANNEL:ID, como telegram:123, se encontró «{got}»",
  noChannel:
    "No se puede usar «{name}»: se esperaba cli, telegram o web antes de los dos puntos, se encontró «{got}»",
  nearestChat: "¿Querías decir «{chat}»?",
  noTelegramChat:
    "No se puede usar «{name}»: se esperaba un número como telegram:123456789, o telegram:-100123456789/7 para un tema, se encontró «{got}»",
  noSchedule:
    "No se puede programar la tarea: se esperaba una de las opciones --at T, --every MIN y --cron EXPR, no se encontró ninguna",
  manySchedules:
    "No se puede programar la tarea: se esperaba una de las opciones --at T, --every MIN y --cron EXPR, se encontró {first} y {second}",
  seeHelp: "Consulta: miniclaw help cron add",
  zoneOfMinutes:
    "No se puede usar «--zone» con «--every»: los minutos son iguales en todas partes",
  noMinutes:
    "No se puede usar «--every»: se esperaba un número entero de minutos, se encontró «{got}»",
};
