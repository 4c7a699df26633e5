import type { Catalogue } from "../catalogue.ts";

/** What is said of a command line that can't be run as it stands. */
export const usage: Catalogue["usage"] = {
  agreeBeforehand: "Pour accepter d’avance, ajoutez {option}",
  cannotAsk:
    "Impossible de demander confirmation. Attendu : un terminal, reçu : un tube ou un fichier",
  cannotUse:
    "Impossible d’utiliser « {name} ». Attendu : {wish}, reçu : {found}",
  didYouMean: "Vouliez-vous dire « {guess} » ?",
  giveContent: "Donnez le texte avec -c, ou -c - pour lire l’entrée standard",
  integer: "un entier de {from} à {to}",
  missingArgument:
    "Impossible d’exécuter « {command} ». Attendu : {name}, reçu : rien",
  missingContent:
    "Écriture impossible. Attendu : « --content TEXT », reçu : rien",
  missingValue:
    "Impossible d’utiliser « {name} ». Attendu : {wish}, reçu : rien",
  needsQuotes:
    "Un texte de plusieurs mots s’écrit entre guillemets ; voir : {command}",
  noHome: "Dossier personnel introuvable : HOME n’est pas définie",
  or: "{first} ou {second}",
  saidNo: "Rien n’a été modifié : vous avez répondu non",
  see: "Voir : {command}",
  setHome: "Indiquez dans MINICLAW_HOME le dossier que miniclaw peut utiliser",
  surplusArgument:
    "Impossible d’exécuter « {command} » : « {word} » est de trop",
  takesNoValue:
    "Impossible d’utiliser « {name} » : cette option ne prend pas de valeur",
  unknownCommand: "Commande inconnue : « {command} »",
  unknownOption: "Option inconnue : « {option} »",
};
