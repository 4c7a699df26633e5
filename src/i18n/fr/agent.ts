import type { Catalogue } from "../catalogue.ts";

/** What miniclaw agent says on a terminal, beside the answers. */
export const agent: Catalogue["agent"] = {
  badSession: '« --session » est inutilisable. Attendu : un nom, reçu : ""',
  noMessage:
    "Impossible d’interroger l’agent. Attendu : un message, reçu : rien",
  giveMessage: 'Donnez-le avec -m "…", ou par un tube (pipe)',
  prompt: "vous> ",
  welcome: "miniclaw, {model}. /help liste les commandes, Ctrl-D pour quitter.",
  leave: "Appuyez encore sur Ctrl-C, ou sur Ctrl-D, pour quitter",
  stopping: "Arrêt en cours ; appuyez encore sur Ctrl-C pour quitter aussitôt",
  stopped: "[interrompu]",
  nothingSent:
    "Rien ne serait envoyé : c’est une commande de discussion, traitée sans modèle",
  part: {
    one: "=== {name}, environ {count} token ===",
    other: "=== {name}, environ {count} tokens ===",
  },
  inShort: "=== En bref ===",
  inAll: "{tokens}  en tout, pour {model}",
  keptFree: "{tokens}  réservés à la réponse",
  window: "{tokens}  la fenêtre (agent.context_tokens)",
  gatewayGone: "Impossible de joindre la passerelle : elle s’est arrêtée",
  startAgain:
    "Relancez-la, ou quittez cette discussion (Ctrl-D) et commencez-en une autre sans elle",
  messageTooLong:
    "Impossible de remettre le message à la passerelle. Attendu : 1 Mio au plus, reçu : {size} Mio",
  putIntoFile:
    "Mettez-le dans un fichier de l’espace de travail et indiquez ce fichier",
  gatewayEnded:
    "La passerelle s’est arrêtée ; votre prochain message la cherchera de nouveau.",
  endedBefore: "La passerelle s’est arrêtée avant d’avoir répondu",
  answersLater:
    "Elle répondra dès qu’elle tournera de nouveau, et la prochaine discussion (miniclaw agent) montrera la réponse. Pour savoir où elle en est : miniclaw status",
  askAgain:
    "Elle n’avait pas encore confirmé la réception du message : reposez la question",
  whileAway: "Pendant votre absence :",
  said: "(il y a {time}) {text}",
  saidNow: "(à l’instant) {text}",
};
