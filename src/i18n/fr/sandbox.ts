import type { Catalogue } from "../catalogue.ts";

/** Why the processes that tools run in don't work. */
export const sandbox: Catalogue["sandbox"] = {
  tooSlow: "Impossible de terminer : cela a pris plus de {seconds} s",
  tooMuchMemory:
    "Impossible de terminer : il fallait plus de {megabytes} Mo de mémoire",
  tryLess: "Essayez avec moins à la fois",
  ended:
    "Impossible de terminer : le processus qui s’en chargeait s’est arrêté ({how})",
  nonsense:
    "Impossible de terminer : le processus qui s’en chargeait a répondu n’importe quoi",
  cannotStart:
    "Impossible de lancer le processus isolé où s’exécutent les outils",
  mayRunItself:
    "miniclaw doit pouvoir se lancer lui-même : voir miniclaw doctor",
};
