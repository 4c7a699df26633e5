import type { Catalogue } from "../catalogue.ts";

/** The configuration: what is wrong with it, and what was expected in it. */
export const config: Catalogue["config"] = {
  cannotRead: "Impossible de lire la configuration {path} : {reason}",
  endsTooEarly:
    "Impossible de lire la configuration {path} : ce n’est pas du JSON complet, il s’arrête trop tôt",
  mistakeAt:
    "Impossible de lire la configuration {path} : le JSON contient une erreur ligne {line}, colonne {column}",
  notAnObject:
    "Impossible de lire la configuration {path} : le JSON n’est pas un objet entre accolades",
  correctFile:
    "Corrigez le fichier, ou déplacez-le et lancez : miniclaw onboard",
  correctValue:
    "Corrigez cette valeur dans {path}, ou supprimez-la pour revenir à celle par défaut",
  noSuchFile: "Impossible de lire {path} : ce fichier n’existe pas",
  checkPath: "Vérifiez le chemin donné avec --config",
  unknownKey: "Clé « {key} » introuvable",
  knownHere: "Clés connues à cet endroit : {names}",
  nothingKnown: "Clés connues à cet endroit : aucune",
  unknownProvider: "Fournisseur « {name} » introuvable",
  addWhole: "Ajoutez-le en entier : {command}",
  missingSecret:
    "Impossible de définir « {key} ». Attendu : une valeur sur l’entrée standard, reçu : rien",
  isNow: "{key} vaut maintenant {value}",
  wholeConfig: "la configuration",
  chat: 'un chat comme "telegram:123"',
  emptyText: 'un texte vide ("")',
  filledText: "un texte qui ne soit pas vide",
  flag: "true ou false",
  folder: 'un dossier comme "/mnt/disque/sauvegardes" ou "~/sauvegardes"',
  inputAndOutput: 'un "input" et un "output"',
  object: "un objet",
  objectOfType: 'un objet dont le "type" est {types}',
  oneOf: "l’une des valeurs {names}",
  plainText: "un texte sans saut de ligne ni autre caractère de contrôle",
  price: "un prix pour un million de tokens",
  priceFromZero: "un prix égal ou supérieur à 0",
  providerAndModel: 'un "provider" et un "model"',
  providerOfType: 'un fournisseur dont le "type" est {types}',
  safeAddress:
    "une adresse https sans mot de passe (http seulement vers cette machine ou un réseau privé)",
  telegramId: "un identifiant d’utilisateur Telegram",
  telegramIds: "une liste d’identifiants d’utilisateurs Telegram",
  text: "un texte",
  textList: "une liste de textes",
  timeOfDay: 'une heure comme "22:00"',
  timeZone: 'un fuseau horaire comme "Europe/Paris"',
  noEffect: "La clé inconnue « {path} » est gardée, mais sans effet",
  noEffectBut:
    "La clé inconnue « {path} » est gardée, mais sans effet ; vouliez-vous dire « {guess} » ?",
  wasReadable:
    "{path} était lisible par d’autres ; son mode est maintenant 0600",
};
