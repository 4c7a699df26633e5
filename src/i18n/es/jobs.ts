import type { Catalogue } from "../catalogue.ts";

/** What is said of scheduled jobs, and of what can't be one. */
export const jobs: Catalogue["jobs"] = {
  once: "una vez",
  every: "cada {minutes} minutos",
  cron: "cron {expression} ({zone})",
  atOnce: "se ejecuta enseguida",
  done: "terminada el {moment}",
  next: "próxima: {moment}",
  disabled: "desactivada",
  fired: "lanzada",
  answered: "respondida",
  held: "retenida",
  missed: "perdida",
  failed: "fallida: {reason}",
  unknownToRemove:
    "No se puede eliminar la tarea «{id}»: no hay ninguna con ese identificador",
  unknownToEnable:
    "No se puede activar la tarea «{id}»: no hay ninguna con ese identificador",
  unknownToDisable:
    "No se puede desactivar la tarea «{id}»: no hay ninguna con ese identificador",
  unknownToRun:
    "No se puede ejecutar la tarea «{id}»: no hay ninguna con ese identificador",
  theJobsAre: "Las tareas son: {ids}",
  noJobs: "No hay tareas",
  isOver: "No se puede activar la tarea «{id}»: su única hora ya ha pasado",
  runOnceMore: "Para ejecutarla otra vez: miniclaw cron run {id}",
  isBroken: "No se puede activar la tarea «{id}»: {fault}",
  correctOrRemove:
    "Su programación está en state/jobs.json; o elimina la tarea y añádela de nuevo",
  noMessage:
    "No se puede programar la tarea: se esperaba un mensaje, no se encontró nada",
  refused: "No se puede programar la tarea: {fault}",
  noTime:
    "se esperaba una hora como «2026-11-20T18:30» o «2026-11-20T18:30+01:00», se encontró {got}",
  pastTime:
    "se esperaba una hora posterior a la actual, {now}, se encontró {got}",
  noMinutes:
    "se esperaba un número entero de minutos de {fewest} a {most}, se encontró {got}",
  noFields:
    "se esperaban cinco campos de cron como «30 8 * * 1-5» (minuto, hora, día, mes, día de la semana), se encontró {got}",
  noDay: "se esperaba una expresión que caiga en algún día, se encontró {got}",
  noZone:
    "se esperaba una zona horaria IANA como «Europe/Paris», se encontró {got}",
  brokenZone: "se esperaba una zona horaria IANA, se encontró {got}",
  brokenDay:
    "se esperaba una programación que caiga en algún día, no se encontró ninguno",
};
