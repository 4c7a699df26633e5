import type { Catalogue } from "../catalogue.ts";

/** What the web API says of requests that can't be done. */
export const api: Catalogue["api"] = {
  sessionName:
    "Impossible d’utiliser « session ». Attendu : un nom de 1 à 64 caractères, reçu : « {name} »",
  busy: "Le message ne peut pas être pris : trop d’autres attendent déjà",
  ending: "Impossible d’attendre la réponse : la passerelle s’arrête",
  tryAgain: "Réessayez dans un instant ; rien n’est perdu",
  wrongCronSecret:
    "Les tâches dues ne peuvent pas être lancées : l’en-tête X-Cron-Secret est attendu, avec la valeur de gateway.cron_secret",
  setCronSecret:
    "S’il n’y en a pas encore : miniclaw config set gateway.cron_secret -",
  noApproval:
    "Rien n’attend sous le code {code} : il y a été répondu, ou il a expiré",
  answeredBefore:
    "Le message {id} a déjà reçu sa réponse : voyez sa conversation",
  characters: {
    one: "au plus {count} caractère",
    other: "au plus {count} caractères",
  },
  credential: 'un objet avec un "token" ou un "code"',
  documented: "ce que dit le document de l’API",
  lastOfUser:
    "des messages dont le dernier vient de l’utilisateur et dit quelque chose",
  list: "une liste",
  name: "un nom pour l’agent",
  notJson:
    "Impossible de lire le corps de la requête. Attendu : du JSON, reçu : autre chose",
  number: "un nombre",
  seeDocument: "Voir /api/openapi.json",
  spoken: "un texte ou une liste de textes",
  textPart: 'une partie avec "type": "text"',
  tooLarge:
    "Impossible de lire le corps de la requête. Attendu : au plus {most} octets, reçu : davantage",
  value: "une valeur",
  wholeBody: "le corps de la requête",
  wholeNumber: "un nombre entier",
  wholeQuery: "les paramètres de l’adresse",
};
