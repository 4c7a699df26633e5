import type { Catalogue } from "../catalogue.ts";

/** How a person is asked whether a program may be run. */
export const approval: Catalogue["approval"] = {
  mayI: "Puis-je lancer ceci ? Ce n’est pas dans votre liste de programmes.",
  mayThis:
    "Faut-il exécuter ceci ? Ce n’est pas dans votre liste de programmes.",
  inFolder: "dans {folder}",
  onceOnly:
    "Autorisation pour une seule fois : il peut lancer d’autres programmes, ou être modifié.",
  approve: "/approve {code} - autoriser pour cette fois",
  approveAlways: "/approve {code} always - autoriser {program} désormais",
  deny: "/deny {code} - refuser",
  lapses:
    "Sans réponse, rien n’est lancé ; la question expire dans {minutes} minutes.",
  allowOnce: "Autoriser une fois",
  always: "Toujours",
  no: "Non",
  promptOnce: "o : une fois, N : non > ",
  promptAlways: "o : une fois, a : toujours, pour {program}, N : non > ",
  alwaysWords: "a toujours",
  nobodyAnswered: "Personne n’a répondu : rien n’est exécuté.",
  tooEarly:
    "Cela a été tapé avant que la question s’affiche. Encore une fois :",
  noCode: "Cette question n’a pas de code. Répondez-y d’abord :",
};
