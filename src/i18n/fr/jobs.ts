import type { Catalogue } from "../catalogue.ts";

/** What is said of scheduled jobs, and of what can't be one. */
export const jobs: Catalogue["jobs"] = {
  once: "une fois",
  every: "toutes les {minutes} minutes",
  cron: "cron {expression} ({zone})",
  atOnce: "à exécuter tout de suite",
  done: "terminée le {moment}",
  next: "prochaine : {moment}",
  disabled: "désactivée",
  fired: "lancée",
  answered: "répondue",
  held: "retenue",
  missed: "manquée",
  failed: "échec : {reason}",
  unknownToRemove:
    "Impossible de supprimer la tâche « {id} » : aucune ne porte cet identifiant",
  unknownToEnable:
    "Impossible d’activer la tâche « {id} » : aucune ne porte cet identifiant",
  unknownToDisable:
    "Impossible de désactiver la tâche « {id} » : aucune ne porte cet identifiant",
  unknownToRun:
    "Impossible d’exécuter la tâche « {id} » : aucune ne porte cet identifiant",
  theJobsAre: "Les tâches sont : {ids}",
  noJobs: "Il n’y a aucune tâche",
  isOver:
    "Impossible d’activer la tâche « {id} » : sa seule échéance est passée",
  runOnceMore: "Pour l’exécuter encore une fois : miniclaw cron run {id}",
  isBroken: "Impossible d’activer la tâche « {id} » : {fault}",
  correctOrRemove:
    "Sa planification se trouve dans state/jobs.json ; ou supprimez la tâche et ajoutez-la à nouveau",
  noMessage:
    "Impossible de planifier la tâche. Attendu : un message, reçu : rien",
  refused: "Impossible de planifier la tâche : {fault}",
  noTime:
    "attendu : une heure telle que « 2026-11-20T18:30 » ou « 2026-11-20T18:30+01:00 », reçu : {got}",
  pastTime: "attendu : une heure à venir (il est {now}), reçu : {got}",
  noMinutes:
    "attendu : un nombre entier de minutes de {fewest} à {most}, reçu : {got}",
  noFields:
    "attendu : cinq champs cron tels que « 30 8 * * 1-5 » (minute, heure, jour, mois, jour de la semaine), reçu : {got}",
  noDay: "attendu : une expression qui tombe sur un jour, reçu : {got}",
  noZone:
    "attendu : un fuseau horaire IANA tel que « Europe/Paris », reçu : {got}",
  brokenZone: "attendu : un fuseau horaire IANA, reçu : {got}",
  brokenDay: "attendu : une planification qui tombe sur un jour, reçu : aucune",
};
