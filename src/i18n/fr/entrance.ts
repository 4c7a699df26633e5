import type { Catalogue } from "../catalogue.ts";

/** What the gateway says to who asks it by HTTP and isn't let in, in French. */
export const entrance: Catalogue["entrance"] = {
  allowHost:
    "Un nom à vous s’ajoute ainsi : miniclaw config set gateway.allowed_hosts NAME",
  broken: "Réponse impossible : une erreur interne est survenue",
  noJson:
    "Réponse impossible. Attendu : un corps de content-type application/json, reçu : « {type} »",
  noOrigin:
    "Réponse impossible. Attendu : l’en-tête Origin avec une connexion par cookie ; les programmes utilisent Authorization: Bearer TOKEN",
  noToken:
    "Définissez d’abord un jeton : miniclaw web le fait, ou miniclaw onboard",
  nothingHere: "Réponse impossible : il n’y a rien à cette adresse",
  otherHost:
    "Réponse impossible : « {host} » n’est pas un nom de cette passerelle",
  otherMethod: "Réponse impossible. Attendu : {allow}, reçu : {got}",
  otherOrigin:
    "Réponse impossible : la requête vient de la page d’un autre site",
  seeLog: "Le journal de la passerelle en dit plus",
  tooMany:
    "Réponse impossible : trop de jetons erronés sont venus de votre adresse",
  unauthorized:
    "Réponse impossible. Attendu : l’en-tête Authorization: Bearer TOKEN, ou une connexion",
  waitSeconds: {
    one: "Réessayez dans {count} seconde",
    other: "Réessayez dans {count} secondes",
  },
  whereToken: "TOKEN est la valeur de gateway.token dans la configuration",
};
