import type { Catalogue } from "../catalogue.ts";

/** What chat commands answer, and how the person is asked for leave. */
export const chatCommands: Catalogue["chatCommands"] = {
  noCommand: "La commande /{name} n’existe pas. /help les affiche toutes.",
  noCommandGuess:
    "La commande /{name} n’existe pas. Vouliez-vous dire /{guess} ?",
  hello: `Bonjour ! Je suis votre agent. Écrivez-moi comme à une personne.
Essayez :
- Souviens-toi que les poubelles sortent le jeudi
- Que sais-tu des poubelles ?
- Liste les fichiers de mon espace de travail

/help affiche les commandes.`,
  fresh:
    "Une nouvelle conversation commence ici. Ce que j’ai noté auparavant reste.",
  stopped: "Arrêté.",
  stoppedWork: "{name} est arrêté : {title}",
  nothingRuns: "Rien n’est en cours dans ce chat.",
  modelInUse: "Ce chat utilise {model} ({provider}).",
  modelChosen: "Désormais, ce chat utilise {model} ({provider}).",
  noModel: "Il n’y a pas de modèle « {name} » ici.",
  noModelGuess:
    "Il n’y a pas de modèle « {name} » ici. Vouliez-vous dire {guess} ?",
  knownModels: "Connus chez {provider} :",
  moreModels: { one: "… et {count} autre", other: "… et {count} autres" },
  model: "Modèle : {model} ({provider})",
  conversation: {
    one: "Conversation : {id}, {count} message",
    other: "Conversation : {id}, {count} messages",
  },
  answering: "Réponse en cours depuis {moment}",
  background: "En arrière-plan :",
  noBackground: "En arrière-plan : rien",
  work: "- {name} : {title} (depuis {moment})",
  tokensToday: "Tokens aujourd’hui : {tokens}",
  tokensTodayOf:
    "Tokens aujourd’hui : {tokens} sur {limit} (limits.tokens_per_day)",
  estimated: "dont {tokens} estimés",
  littleCost: "moins de 0,01 {currency}",
  sayApprove: "Écrivez /approve CODE, ou /approve CODE always.",
  sayDeny: "Écrivez /deny CODE.",
  nothingWaits:
    "Rien n’attend sous ce code ici : il a reçu une réponse, ou il a expiré.",
  notYours: "Seule la personne interrogée peut répondre.",
  refused: "Refusé : {call}",
  allowedOnce: "Autorisé pour cette fois : {call}",
  allowedAlways: "Autorisé désormais : {program}",
  allowedOnlyOnce:
    "Autorisé pour cette fois : {call}. Une autorisation définitive n’est pas possible.",
  deadButton: "Ce bouton ne sert plus à rien.",
};
