import type { Catalogue } from "../catalogue.ts";

/** What the web API says of requests that can't be done. */
export const api: Catalogue["api"] = {
  sessionName:
    "Impossible d’utiliser « session ». Attendu : un nom de 1 à 64 caractères, reçu : « {name} »",
  busy: "Le message ne peut pas être pris : trop d’autres attendent déjà",
  ending: "Impossible d’attendre la réponse : la passerelle s’arrête",
  tryAgain: "Réessayez dans un instant ; rien n’est perdu",
  wrongCronSecret:
    "Les tâches dues ne peuvent pas être lancées : l’en-tête X-Cron-Secret est attendu, avec la valeur de gateway.cron_secret",
  setCronSecret:
    "S’il n’y en a pas encore : miniclaw config set gateway.cron_secret -",
  noApproval:
    "Rien n’attend sous le code {code} : il y a été répondu, ou il a expiré",
  answeredBefore:
    "Le message {id} a déjà reçu sa réponse : voyez sa conversation",
  badRequest: "Impossible d’utiliser « {path} ». Attendu : {expected}",
};
