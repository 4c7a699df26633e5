import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw cron` says. */
export const cron: Catalogue["cron"] = {
  added: "Tâche {id} ajoutée, prochaine exécution : {moment}",
  enabled: "Tâche {id} activée, prochaine exécution : {moment}",
  disabled: "Tâche {id} désactivée",
  removed: "Tâche {id} supprimée : {message}",
  runsNow: "La tâche {id} s’exécute maintenant",
  runsLater:
    "La passerelle ne tourne pas : la tâche {id} s’exécutera à son démarrage (miniclaw gateway)",
  needsGateway:
    "Les tâches ne se lancent que tant que `miniclaw gateway` tourne",
  none: "Il n’y a pas encore de tâche : miniclaw help cron add",
  idTitle: "ID",
  runsTitle: "RYTHME",
  stateTitle: "ÉTAT",
  chatTitle: "DISCUSSION",
  lastTitle: "DERNIÈRE",
  messageTitle: "MESSAGE",
  noMessage:
    "Impossible de planifier la tâche. Attendu : « --message TEXT », reçu : rien",
  giveMessage: "Donnez le texte avec -m, ou -m - pour lire l’entrée standard",
  noChat:
    "« {name} » inutilisable. Attendu : CHANNEL:ID, par exemple telegram:123, reçu : « {got} »",
  noChannel:
    "« {name} » inutilisable. Attendu : cli, telegram ou web avant les deux-points, reçu : « {got} »",
  nearestChat: "Vouliez-vous dire « {chat} » ?",
  noTelegramChat:
    "« {name} » inutilisable. Attendu : un numéro tel que telegram:123456789, ou telegram:-100123456789/7 pour un sujet, reçu : « {got} »",
  noSchedule:
    "Impossible de planifier la tâche. Attendu : une option parmi --at T, --every MIN et --cron EXPR, reçu : aucune",
  manySchedules:
    "Impossible de planifier la tâche. Attendu : une option parmi --at T, --every MIN et --cron EXPR, reçu : {first} et {second}",
  seeHelp: "Voir : miniclaw help cron add",
  zoneOfMinutes:
    "« --zone » inutilisable avec « --every » : les minutes sont les mêmes partout",
  noMinutes:
    "« --every » inutilisable. Attendu : un nombre entier de minutes, reçu : « {got} »",
};
