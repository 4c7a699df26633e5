import type { Catalogue } from "../catalogue.ts";

/** What menus and `/help` say of each chat command. */
export const chatMenu: Catalogue["chatMenu"] = {
  start: "Dire bonjour et découvrir quoi essayer",
  new: "Commencer une nouvelle conversation ; mes notes restent",
  stop: "Arrêter la réponse en cours ; /stop all arrête aussi l’arrière-plan",
  status:
    "Voir le modèle, la conversation, ce qui tourne et les tokens du jour",
  model:
    "Voir le modèle de ce chat, ou en choisir un autre : /model NAME, ou /model PROVIDER NAME",
  approve:
    "Autoriser ce que j’ai demandé : /approve CODE, ou /approve CODE always",
  deny: "Refuser ce que j’ai demandé : /deny CODE",
  help: "Afficher cette liste",
};
