import type { Catalogue } from "../catalogue.ts";

/** The guide through the set-up: its frame, and answers that several questions share. */
export const onboard: Catalogue["onboard"] = {
  cannotAsk:
    "Impossible de poser des questions. Attendu : un terminal, reçu : un tube ou un fichier",
  takeDefaults:
    "Pour prendre les valeurs par défaut sans questions : miniclaw onboard --yes",
  cannotRead: "Impossible de lire {path} : {reason}",
  checkPathOrSet:
    "Vérifiez le chemin donné avec --config ; pour y créer un fichier, indiquez-le dans MINICLAW_CONFIG_PATH",
  correctOrForce:
    "Corrigez le fichier, ou recommencez en gardant l’ancien à côté : miniclaw onboard --force",
  changedMeanwhile:
    "Impossible d’écrire {path} : quelqu’un l’a modifié entre-temps",
  runAgain: "Rien n’a été écrit ; relancez miniclaw onboard",
  left: "Configuration interrompue : rien n’a été modifié",
  welcome: "Bienvenue dans miniclaw",
  firstTime:
    "Quelques questions, puis votre agent répond.\nEntrée accepte ce qui est affiché ; Échap quitte sans rien modifier.",
  anotherTime:
    "Rien n’est modifié avant votre accord à la fin.\nEntrée accepte ce qui est affiché ; Échap quitte.",
  whatIsSetUp: "Configuration actuelle",
  whatToChange: "Que voulez-vous modifier ?",
  changeSource: "La source des réponses",
  beginTelegram: "Configurer Telegram",
  finishTelegram: "Terminer la configuration de Telegram",
  changeTelegram: "Modifier Telegram",
  changeTimeZone: "Votre fuseau horaire",
  startOver: "Tout recommencer",
  startOverHint:
    "les clés sont gardées, et l’ancienne configuration à côté de la nouvelle",
  leaveAll: "Tout laisser en l’état",
  askTimeZone: "Votre fuseau horaire, pour les dates et les rappels",
  unknownTimeZone:
    "Ce fuseau horaire est inconnu ; son nom ressemble à Europe/Paris",
  yourSetUp: "Voici votre configuration",
  writeIt: "L’enregistrer ?",
  didNotWork: "Cela n’a pas fonctionné",
  whatNow: "Que faire maintenant ?",
  tryAgain: "Réessayer",
  keepAnyway: "Garder quand même",
  goBack: "Revenir et choisir autre chose",
  keepIt: "Conserver",
  pasteAnother: "Coller une autre valeur",
  staysThere: "Tout reste où il est : rien n’est copié dans la configuration.",
};
