import type { Catalogue } from "../catalogue.ts";

/** What `miniclaw web` says, in French. */
export const webLink: Catalogue["webLink"] = {
  madeToken:
    "Un jeton pour la page de la passerelle a été créé (gateway.token)",
  opened:
    "La page s’ouvre dans votre navigateur. Le lien ne sert qu’une fois, pendant cinq minutes",
  openIt:
    "Ouvrez-le dans un navigateur. Le lien ne sert qu’une fois, pendant cinq minutes ; pour en savoir plus : miniclaw help web",
  otherToken:
    "Lien impossible : la passerelle a un autre jeton que la configuration",
  restart: "Si son journal n’en dit pas la raison, redémarrez la passerelle",
  tokenNotRead: "Lien impossible : la passerelle n’a pas lu le nouveau jeton",
  tooMany:
    "Lien impossible : trop de jetons erronés sont venus de cette machine",
};
