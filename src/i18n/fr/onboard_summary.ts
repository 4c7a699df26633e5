import type { Catalogue } from "../catalogue.ts";

/** What a set-up comes to, what was written, and what is still missing. */
export const onboardSummary: Catalogue["onboardSummary"] = {
  answersFrom: "Source des réponses",
  key: "Clé",
  timeZone: "Fuseau horaire",
  settingsIn: "Configuration",
  notesIn: "Notes",
  noModelYet: "pas encore de modèle : simples réponses intégrées",
  source: "{provider}, modèle {model}",
  sourceOfEnvironment: "{provider}, modèle {model} (d’après MINICLAW_MODEL)",
  noKeyNeeded: "pas nécessaire",
  keyStays: "{mask} (reste dans {variable})",
  noKey: "aucune",
  telegramOff: "non configuré",
  telegramBegun: "pas terminé : {missing}",
  telegramReady: "jeton {token}, écoute {people}",
  webPage: "Page web",
  webReady: "connexion avec le jeton {token}",
  isSetUp: "miniclaw est configuré dans {home}",
  wasSetUp: "miniclaw était déjà configuré dans {home} ; rien n’a été modifié",
  written: "Fichiers écrits : {paths}",
  kept: "Laissés tels quels : {paths}",
  fromOffline:
    "Source des réponses : fournisseur offline (pas encore de modèle)",
  fromSource: "Source des réponses : {provider}, modèle {model}",
  next: "Ensuite : {command}",
  keyNotUsed:
    "Une clé pour {provider} est définie, mais la configuration indique « offline ». Pour l’utiliser : miniclaw onboard --yes --force",
  noKeyFound:
    "Aucune clé n’a été trouvée : les réponses sont donc de simples réponses intégrées. Pour un vrai modèle : miniclaw onboard",
  noKeyFor:
    "Aucune clé pour {provider} n’a été trouvée. S’il en faut une : miniclaw config set providers.{provider}.api_key -",
  finishTelegram:
    "La configuration de Telegram n’est pas terminée : {missing}. Pour la terminer avec des questions : miniclaw onboard",
  namePeople:
    "Ou à la main, avec votre numéro dans Telegram : miniclaw config set channels.telegram.allow_from NUMBER",
  switchOn:
    "Puis activez-le : miniclaw config set channels.telegram.enabled true",
};
