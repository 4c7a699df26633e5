import type { Catalogue } from "../catalogue.ts";

/** What a page says of each setting that can be changed there, in one line. */
export const settings: Catalogue["settings"] = {
  condense: "Noter l’essentiel avant qu’il ne sorte d’une longue conversation",
  heartbeat:
    "Consulter HEARTBEAT.md de temps en temps et agir de sa propre initiative",
  heartbeatChat:
    "La discussion où l’agent s’exprime alors, par exemple telegram:123 ; vide : la dernière utilisée",
  heartbeatMinutes: "Minutes entre deux consultations",
  heartbeatTokens:
    "Tokens que ces consultations peuvent utiliser par jour ; 0 : pas de limite",
  language:
    "La langue que parle l’agent ; auto : celle de la personne qui écrit",
  maxTokens: "Tokens qu’une réponse peut contenir",
  model: "Le modèle qui répond ; vide : celui par défaut du fournisseur",
  quietFrom: "Début des heures calmes, par exemple 22:00",
  quietHours: "Ne rien dire de sa propre initiative pendant les heures calmes",
  quietTo: "Fin des heures calmes, par exemple 07:00",
  timezone:
    "Votre fuseau horaire, par exemple Europe/Paris ; vide : celui du système",
  tokensPerDay: "Tokens utilisables par jour ; 0 : pas de limite",
  tokensPerJob: "Tokens pour une exécution d’une tâche ; 0 : pas de limite",
  tokensPerTurn: "Tokens pour un message ; 0 : pas de limite",
};
